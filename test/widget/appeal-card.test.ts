/** One appeal of the feed, in every state it may be in, and in states this bundle has never heard of. */
import { expect } from '@open-wc/testing';
import { render } from 'lit/html.js';
import type { PublicAppeal } from '../../sdk/contract/types.ts';
import { appealCard } from '../../widget/jauap-feed/appeal-card.ts';
import { words as en } from '../../widget/locales/en.ts';
import { words as kk } from '../../widget/locales/kk.ts';
import { words as ru } from '../../widget/locales/ru.ts';
import { textOf } from './support.ts';

const APPEAL: PublicAppeal = {
  number: 'KOK-2026-000123-X',
  kind: 'report',
  topic: 'roads',
  lang: 'ru',
  status: 'in_progress',
  channel: 'widget',
  publication: 'published',
  rejection: null,
  text: 'Яма на дороге.\nПрошу заделать.',
  place: 'улица Абая, 14',
  point: null,
  photos: [],
  registeredOn: '2026-11-02',
  dueOn: '2026-11-23',
  progress: { used: 4, given: 15, overdue: false, running: true },
  extension: null,
  redirectedTo: null,
  answer: null,
  measures: [],
  planned: [],
  promise: null,
  firstReplyAt: null,
  answered: null,
  origin: null,
  parts: [],
  duplicateOf: null,
  duplicates: 0,
  source: null,
  verdict: null,
  reopened: false,
  thread: [],
  supports: 0,
  officialOn: null,
  object: null,
  page: null,
  more: 0,
  updatedAt: '2026-11-02T05:00:00.000Z',
};

function card(changes: Partial<PublicAppeal> = {}, words = kk): HTMLElement {
  const place = document.createElement('div');
  render(appealCard({ ...APPEAL, ...changes }, words, 'https://jauap.example', false), place);
  return place;
}

const read = (changes: Partial<PublicAppeal>, words = kk) => textOf(card(changes, words));

describe('an appeal of the feed', () => {
  it('tells the term in words, and shows it beside them', () => {
    const element = card();
    const bar = element.querySelector('progress');
    expect([bar?.value, bar?.max, bar?.getAttribute('aria-label')]).to.deep.equal([4, 15, kk.days(4, 15)]);
    expect(textOf(element)).to.include(`${kk.days(4, 15)}. ${kk.due('2026-11-23')}.`);
    expect(textOf(element)).not.to.include(kk.overdue);
    expect(element.querySelector('[part=answer]')).to.equal(null);
  });

  it('says in words that it is overdue', () => {
    const progress = { used: 18, given: 15, overdue: true, running: true };
    expect(read({ progress })).to.include(kk.overdue);
    expect(read({ progress }, ru)).to.include(ru.overdue);
  });

  it('marks the citizen’s words with their own language and keeps their lines', () => {
    const text = card({}, en).querySelector<HTMLElement>('[part=text]');
    expect([text?.lang, text?.textContent]).to.deep.equal(['ru', APPEAL.text]);
  });

  it('gives the reason where there is no text', () => {
    expect(read({ text: null, publication: 'awaiting' })).to.include(kk.statuses.moderation);
    expect(read({ text: null, publication: 'no_consent' })).to.include(kk.noConsent);
    expect(read({ text: null, publication: 'rejected', rejection: 'insult' })).to.include(
      `${kk.statuses.rejected}: ${kk.rejections.insult}`,
    );
  });

  it('names the body it went to, without bending its name', () => {
    const redirectedTo = { kk: 'Ақмола облысының көлік басқармасы' };
    expect(read({ status: 'redirected', redirectedTo }, ru)).to.include(`Перенаправлено: ${redirectedTo.kk}`);
    const named = card({ redirectedTo }, ru).querySelector<HTMLElement>('span[lang=kk]');
    expect(named?.textContent).to.equal(redirectedTo.kk);
  });

  it('gives the reason of an extension and the new date', () => {
    const extension = { decidedOn: '2026-11-20', until: '2026-12-18', reason: 'Мердігер ауысты', decidedBy: 'x' };
    const text = read({ status: 'extended', extension, dueOn: '2026-12-18' });
    expect(text).to.include(`${kk.statuses.extended}: Мердігер ауысты`).and.to.include(kk.due('2026-12-18'));
  });

  it('takes what people wrote for text and never for markup', () => {
    const element = card({ text: '<img src=x onerror=alert(1)>', place: '<b>x</b>' });
    expect(element.querySelector('img, b')).to.equal(null);
    expect(textOf(element)).to.include('<img src=x onerror=alert(1)>');
  });

  it('shows what a newer service may send and this bundle does not know', () => {
    const unknown = {
      status: 'paused',
      topic: 'drones',
      publication: 'archived',
      rejection: 'boring',
      text: null,
    } as unknown as Partial<PublicAppeal>;
    const text = read(unknown);
    for (const value of ['paused', 'drones', 'boring']) expect(text).to.include(value);
  });
});
