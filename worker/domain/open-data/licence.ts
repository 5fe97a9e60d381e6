/** Pure: what anybody may do with open data, for machines and in words. */
import type { Language } from '../../../sdk/contract/vocabulary.ts';

/**
 * Creative Commons Attribution 4.0. The law on access to information (401-V art. 1) calls open data what is meant for further use, and
 * the portal data.egov.kz describes its data as free of copyright; no licence of the state with an address of its own was found.
 * This one asks only for the source, covers the rights of databases, and every catalogue knows it.
 */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** What no licence can give: the words of citizens are theirs and personal data (law 94-V), open by their consent alone. */
export const RIGHTS: Readonly<Record<Language, string>> = {
  kk: 'Азаматтардың мәтіні мен фотосуреті олардың келісімімен жарияланады. Файлдан алынып тасталғанын өз көшірмеңізден де өшіріңіз.',
  ru: 'Слова и фотографии граждан опубликованы с их согласия. То, что исчезло из файла, удалите и из своей копии.',
  en: 'Words and photos of citizens are public by their consent. Delete from your copy what is gone from the file.',
};
