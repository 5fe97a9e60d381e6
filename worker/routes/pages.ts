import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { caughtMailPage } from '../pages/caught-mail-page.ts';
import { languageOf, saying } from '../pages/frame.ts';
import { PAGE_WORDS } from '../pages/words.ts';
import { confirmFollow, endNotices } from '../services/follow-appeal.ts';
import { readCaughtMail } from '../store/caught-mail.ts';
import { agencyPageRoutes } from './pages-agency.ts';
import { casePageRoutes } from './pages-case.ts';
import { troublePage } from './trouble-page.ts';

/**
 * Pages for people who follow a link: an agency, a case, the confirmation of an address, the end of notices. They are whole without script,
 * and opening one changes nothing: programs that look into mail open every link in it.
 */
export function pageRoutes(now: () => Date) {
  return (
    new Hono<AppEnv>()
      .route('/', agencyPageRoutes(now))
      .route('/', casePageRoutes(now))
      .get('/n/:token', privateAnswer, (c) => asking(c, 'confirm'))
      .post('/n/:token', privateAnswer, async (c) => {
        const { DB, CODE_PEPPER } = c.env;
        const confirmed = await confirmFollow(DB, CODE_PEPPER, c.req.param('token'), now());
        const lang = languageOf(c);
        const words = PAGE_WORDS[lang];
        if (confirmed) return c.html(saying(c, words.confirmed, words.confirmedHint, lang));
        return c.html(saying(c, words.tooOld, words.tooOldHint, lang), 410);
      })
      .get('/u/:token', privateAnswer, (c) => asking(c, 'end'))
      // Also RFC 8058's one click, whose body says nothing that the address does not say already.
      .post('/u/:token', privateAnswer, async (c) => {
        await endNotices(c.env.DB, c.env.CODE_PEPPER, c.req.param('token'));
        const lang = languageOf(c);
        return c.html(saying(c, PAGE_WORDS[lang].ended, PAGE_WORDS[lang].endedHint, lang));
      })
      .get('/dev/mail', privateAnswer, async (c) => {
        if (c.env.MAIL !== 'catch-all') return c.notFound();
        return c.html(caughtMailPage(await readCaughtMail(c.env.DB)));
      })
      .onError(troublePage)
  );
}

/** The page before a button. Says the same of every token: what it is worth is found out by pressing. */
function asking(c: Context<AppEnv>, what: 'confirm' | 'end') {
  const lang = languageOf(c);
  const words = PAGE_WORDS[lang];
  // The button has a name, because Lynx turns a POST of nothing into a GET.
  const form = html`<form method="post" action="${c.req.path}?lang=${lang}"><button name="act" value="${what}">${words[`${what}Button`]}</button></form>`;
  return c.html(saying(c, words[what], words[`${what}Hint`], lang, form));
}
