import { Hono } from 'hono';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { FeedQuery } from '../../sdk/contract/schema.ts';
import type { AgencyProfile, LocalizedText } from '../../sdk/contract/types.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { AppEnv } from '../env.ts';
import { agencyVersion, publicRead } from '../http/caching.ts';
import { ProblemError } from '../http/problem.ts';
import { readPublicQuery } from '../http/validate.ts';
import { readFeed } from '../services/read-feed.ts';
import { findAgencyWithOfficials } from '../store/agencies.ts';

/** What citizens read at an agency that takes no appeals here any more. The way to the official ones stands beside it. */
const CLOSED: LocalizedText = {
  kk: 'Бұл мекеме мұнда жаңа өтініш қабылдамайды. Өтінішті ресми порталға жіберіңіз. Бұрын жіберілгендерге жауап беріледі.',
  ru: 'Этот орган больше не принимает здесь новые обращения. Отправьте обращение через официальный портал. На отправленные раньше ответят.',
  en: 'This body takes no new appeals here. Please use the official portal. Appeals sent before will be answered.',
};

/** What everybody may know of an agency: its profile and its feed. */
export function agencyRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .get(ENDPOINTS.agency.path, publicRead({ seconds: 300, now, version: agencyVersion }), async (c) => {
      const found = await findAgencyWithOfficials(c.env.DB, c.req.param('agency'));
      c.set('agency', found?.agency ?? null);
      if (!found) throw new ProblemError('not_found');
      const {
        origins: _origins,
        pageParams: _pageParams,
        calendarOverrides: _overrides,
        closesAt: _closesAt,
        registrar: _registrar,
        moderation: _moderation,
        opensAt: _opensAt,
        disabledAt,
        ...agency
      } = found.agency;
      const profile: AgencyProfile = {
        ...agency,
        languages: [...agency.languages],
        kinds: [...agency.kinds],
        topics: [...agency.topics],
        officials: found.officials,
        limits: { ...agency.limits, placeMax: LIMITS.placeMax },
        notice: disabledAt === null ? agency.notice : CLOSED,
      };
      return c.json(profile);
    })
    .get(ENDPOINTS.feed.path, publicRead({ seconds: 15, now, version: agencyVersion }), async (c) => {
      const query = readPublicQuery(c, FeedQuery);
      const feed = await readFeed(c.env.DB, c.req.param('agency'), query, now());
      if (feed === 'cursor_invalid') throw new ProblemError(feed);
      c.set('agency', feed?.agency ?? null);
      if (!feed) throw new ProblemError('not_found');
      return c.json(feed.page);
    });
}
