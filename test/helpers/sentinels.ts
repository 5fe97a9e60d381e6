/** Appeals whose words are told apart from all others, to see what becomes of them. */
import * as schema from '../../sdk/contract/schema.ts';
import { idOf } from '../../worker/store/appeals.ts';
import type { Api } from './api.ts';
import { answerDraft, newKey, read } from './api.ts';
import type { Mine } from './citizen.ts';
import { citizenOf } from './citizen.ts';

/** A word nobody else says, in a form the index of search folds as little as possible. */
export const sentinel = (n: number, where: string) => `стражник${where}${String(n).padStart(4, '0')}ц`;

/** Makes appeals that say their sentinel everywhere somebody can say something. */
export function fullOf(api: Api): (n: number) => Promise<Mine> {
  const citizen = citizenOf(api);
  return async (n) => {
    const word = (where: string) => sentinel(n, where);
    const mine = await citizen.published({
      text: `Большая яма во дворе, ${word('текст')}, прошу заделать её до зимы.`,
      place: `улица ${word('место')}`,
      point: { lat: 53.2833 + n / 1e5, lon: 69.4 },
      page: { url: `https://kokshetau.example/news?id=${word('страница')}`, title: `Новость ${word('заголовок')}` },
      contact: { email: `${n}@sentinel.example` },
    });
    const text = `Дополняю: ${word('слово')} всё ещё там.`;
    await citizen.done(mine, 'follow-ups', { text, public: true }, { 'Idempotency-Key': newKey() });
    await api.act(mine.number, 'replies/3/moderation', { decision: 'publish', version: 3 });
    const reply = { text: `Приняли: ${word('отклик')}, работаем.`, official: 'head-roads', version: 4 };
    await api.act(mine.number, 'replies', reply);
    const texts = { ru: `Сделано: ${word('ответ')} заделан в срок.`, kk: `Жасалды: ${word('жауап')} жамалды.` };
    const measures = [{ what: { ru: 'Заделали яму' }, on: '2026-11-16', place: word('мера') }];
    await api.act(mine.number, 'answer', answerDraft(5, { texts, measures }));
    const note = { id: newKey(), text: `Позвонить: ${word('заметка')} во дворе.` };
    await read(await api.desk(mine.number, 'notes', note), schema.NoteList);
    const link = `https://social.example/post/${word('ссылка')}`;
    await api.env.DB.prepare('UPDATE private_parts SET link = ?2 WHERE appeal = ?1')
      .bind(idOf(mine.number)?.id, link)
      .run();
    await citizen.done(mine, 'official', { officialNumber: `ЖТ-${String(n).padStart(8, '0')}-стр` });
    await citizen.done(mine, 'verdict', { solved: 'yes', clear: true, remark: `Спасибо, ${word('отзыв')} больше нет` });
    return mine;
  };
}
