/** Pure: whether a text may be shown before a moderator has read it. What is in doubt waits; a person decides, never this. */
import type { RedactionKind } from '../../sdk/contract/redaction.ts';
import { findPersonalData } from '../../sdk/contract/redaction.ts';
import type { Submission } from '../../sdk/contract/types.ts';
import { fold } from './folding.ts';

/** Why a text waits for a moderator. */
export type Doubt = RedactionKind | 'address' | 'insult' | 'photos';

/**
 * Words of abuse in both languages, in every form they are listed in and no other: a list of stems would hold back «худой» and
 * «сукно». Short on purpose, it only decides who reads first.
 */
const ABUSE: readonly string[] = [
  ...`ақымақ ақымақтар ақымақсың ақымақсыңдар есек есексің доңыз доңызсың иттің итсің оңбаған оңбағандар сволочь сволочи сволота
      мразь мрази тварь твари ублюдок ублюдки урод уроды дурак дураки дура идиот идиоты идиотка кретин кретины дебил дебилы
      придурок придурки скотина скоты гад гады гнида гниды подонок подонки козел козлы сука суки сучка гандон шлюха шлюхи
      быдло даун дауны чмо лох лохи мудак мудаки жополиз засранец засранцы говно дерьмо жопа`.split(/\s+/),
];

const ABUSIVE: ReadonlySet<string> = new Set(ABUSE.map(fold));

/** Addresses of pages and accounts: `https://…`, `t.me/…`, `@name`, `site.kz`. */
const ADDRESS = /https?:|www\.|(?:^|\s)@\w|\b[\w-]+\.(?:kz|ru|com|org|net|info|me|io|su|рф|қаз)\b/iu;

/** What is doubtful in a submission: personal data that the service took out by itself, abuse, addresses, photos. */
export function doubtsIn({ text, place, photos = [] }: Pick<Submission, 'text' | 'place' | 'photos'>): Doubt[] {
  const all = `${text}\n${place ?? ''}`;
  const words = fold(all).split(' ');
  return [
    ...findPersonalData(all),
    ...(ADDRESS.test(all) ? ['address' as const] : []),
    ...(words.some((word) => ABUSIVE.has(word)) ? ['insult' as const] : []),
    ...(photos.length > 0 ? ['photos' as const] : []),
  ];
}
