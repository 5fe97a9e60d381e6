/** What an agency's admin sets. Everything is guarded by one version, so that two admins cannot overwrite each other. */
import * as z from 'zod/mini';
import { CONTRAST_MIN, contrast, GROUNDS } from '../contrast.ts';
import { MODERATION_MODES } from '../desk-vocabulary.ts';
import { isSiteOrigin, words } from '../fields.ts';
import { BOUNDS, CONTACT_MODES, KINDS, LANGUAGES, LIMITS, TOPICS } from '../vocabulary.ts';
import { AgencyProfile } from './public.ts';
import * as s from './shared.ts';

const { version } = s;

const time = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
const staffId = z.string().check(z.minLength(1), z.maxLength(64));

const unlike = { params: { code: 'wrong_value' } } as const;

/** At least one of a list's values, none of them twice. */
const some = <T extends string>(values: readonly [T, ...T[]]) =>
  z.array(z.enum(values)).check(
    z.minLength(1),
    z.refine((chosen) => new Set(chosen).size === chosen.length, unlike),
  );

const origin = z
  .string()
  .check(z.maxLength(LIMITS.pageUrlMax), z.refine(isSiteOrigin, { params: { code: 'wrong_format' } }));

/** An accent that can be read on its ground. */
const accent = (ground: string) =>
  z.nullable(
    z.string().check(
      z.regex(/^#[0-9a-f]{6}$/),
      z.refine((colour) => contrast(colour, ground) >= CONTRAST_MIN, unlike),
    ),
  );

/** Colour of buttons and links on a light and on a dark page; `null` is the widget's own. */
const Theme = z.strictObject({ light: accent(GROUNDS.light), dark: accent(GROUNDS.dark) });

const Limits = z.strictObject({
  textMin: z.int().check(z.minimum(LIMITS.textMin), z.maximum(200)),
  textMax: z.int().check(z.minimum(500), z.maximum(LIMITS.textMax)),
});

const settings = {
  /** Both languages of the state: a citizen reads either. */
  names: z.strictObject({ ...s.LocalizedText.shape, ru: words(1, LIMITS.organisationMax) }),
  languages: some(LANGUAGES),
  kinds: some(KINDS),
  topics: some(TOPICS),
  /** Sites that may show the widget, as a browser writes their `Origin`. */
  origins: z.array(origin).check(
    z.maxLength(20),
    z.refine((sites) => new Set(sites).size === sites.length, unlike),
  ),
  pageParams: z.array(z.string().check(z.regex(/^[\w.-]{1,40}$/))).check(z.maxLength(10)),
  notice: z.nullable(s.LocalizedText),
  officialAppealUrl: z.url({ protocol: /^https$/ }).check(z.maxLength(LIMITS.pageUrlMax)),
  contact: z.enum(CONTACT_MODES),
  photos: z.boolean(),
  region: AgencyProfile.shape.region,
  tiles: z.nullable(
    z.strictObject({
      url: z
        .string()
        .check(z.maxLength(LIMITS.pageUrlMax), z.regex(/^https:\/\/(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})\S+$/)),
      attribution: words(1, LIMITS.organisationMax),
    }),
  ),
  privacy: AgencyProfile.shape.privacy,
  /** Who accepts appeals and stands on receipts (АППК art. 64(2)). */
  registrar: z.nullable(z.strictObject({ name: words(1, LIMITS.organisationMax), position: s.LocalizedText })),
  moderation: z.enum(MODERATION_MODES),
  opensAt: time,
  closesAt: time,
  /** Of an appeal's text, within the contract's own. */
  limits: Limits,
  theme: Theme,
};

export const AgencySettings = z.strictObject(settings);

export const SettingsChange = z
  .strictObject({ ...settings, version })
  .check(
    z.refine(({ opensAt, closesAt }) => opensAt < closesAt, { path: ['closesAt'], params: { code: 'too_early' } }),
  );

export const SettingsQuery = z.strictObject({ version: z.coerce.number().check(z.int(), z.minimum(1)) });

/** A named person who answers. Who left is retired and not deleted: answers carry the name. */
export const AdminOfficial = z.strictObject({
  ...s.Official.shape,
  name: words(2, LIMITS.organisationMax),
  position: z.strictObject({ ...s.LocalizedText.shape, ru: words(1, LIMITS.organisationMax) }),
  retired: z.boolean(),
});

export const OfficialChange = z.strictObject({ ...AdminOfficial.shape, version });

const latitude = z.number().check(z.minimum(BOUNDS.south), z.maximum(BOUNDS.north));
const longitude = z.number().check(z.minimum(BOUNDS.west), z.maximum(BOUNDS.east));

const Bounds = z.strictObject({ south: latitude, north: latitude, west: longitude, east: longitude }).check(
  z.refine(({ south, north }) => south < north, { path: ['north'], ...unlike }),
  z.refine(({ west, east }) => west < east, { path: ['east'], ...unlike }),
);

/** A part of the agency's land, found by a point inside its bounds or by the names of its streets and villages. */
export const Territory = z.strictObject({
  id: s.agencyId,
  names: z.strictObject({ ...s.LocalizedText.shape, ru: words(1, LIMITS.organisationMax) }),
  kato: z.nullable(z.string().check(z.regex(/^\d{9}$/))),
  bounds: z.nullable(Bounds),
  aliases: z.array(words(2, 80)).check(z.maxLength(200)),
});

export const TerritoryChange = z.strictObject({ ...Territory.shape, version });

/** Who answers what: the first rule that fits counts. `null` in `topic` or `territory` fits whatever it is. */
export const RoutingRule = z.strictObject({
  topic: z.nullable(z.enum(TOPICS)),
  territory: z.nullable(s.agencyId),
  official: z.nullable(s.agencyId),
  /** Member of the staff who gets it. */
  assignee: z.nullable(staffId),
  /** Another body of this service answers it. It is proposed, and decided by a person. */
  toAgency: z.nullable(s.agencyId),
  /** Who answers, in words: for a body that is not in this service. */
  note: z.nullable(s.LocalizedText),
});

export const RoutingChange = z.strictObject({
  rules: z.array(RoutingRule).check(
    z.maxLength(100),
    z.refine((rules) => rules.every((rule) => rule.official ?? rule.assignee ?? rule.toAgency ?? rule.note), {
      params: { code: 'required' },
    }),
  ),
  version,
});

/** A day that differs from the country's calendar, and why. */
export const CalendarDay = z.strictObject({
  date: z.iso.date(),
  working: z.boolean(),
  name: z.nullable(z.strictObject({ kk: words(1, LIMITS.organisationMax), ru: words(1, LIMITS.organisationMax) })),
});

const days = z.array(CalendarDay).check(
  z.maxLength(100),
  z.refine((list) => new Set(list.map(({ date }) => date)).size === list.length, unlike),
);

export const CalendarChange = z.strictObject({ days, version });
export const CalendarDraft = z.strictObject({ days });

/** What a calendar would do to the terms that run. */
export const CalendarPreview = z.strictObject({
  /** Open appeals that were looked at, and how many of them get another date. */
  open: z.int(),
  changed: z.int(),
  /** Not all open appeals were looked at: there are too many. */
  more: z.boolean(),
  /** The first few. */
  examples: z.array(z.strictObject({ number: s.AppealNumber, from: z.iso.date(), to: z.iso.date() })),
});

/** How far the terms have been counted anew. */
export const Recount = z.strictObject({
  total: z.int(),
  done: z.int(),
  changed: z.int(),
  finished: z.boolean(),
});

export const PromiseChange = z.strictObject({ promise: z.nullable(s.ServicePromise), version });

/** Everything the admin room is made of. */
export const AdminDesk = z.strictObject({
  version,
  agency: z.strictObject({ id: s.agencyId, prefix: z.string(), disabled: z.boolean() }),
  settings: AgencySettings,
  promise: z.nullable(s.ServicePromise),
  officials: z.array(AdminOfficial),
  territories: z.array(Territory),
  rules: z.array(RoutingRule),
  /** Who may be given an appeal. */
  staff: z.array(z.strictObject({ id: staffId, name: z.string() })),
  /** The other bodies of this service. */
  agencies: z.array(z.strictObject({ id: s.agencyId, names: s.LocalizedText })),
  days: z.array(CalendarDay),
  recount: z.nullable(Recount),
});

/** What the agency's rules say of an appeal. */
export const RoutingProposal = z.strictObject({
  territory: z.nullable(s.agencyId),
  official: z.nullable(s.agencyId),
  assignee: z.nullable(staffId),
  /** Who else answers this, for a redirect that somebody has to decide. */
  toAgency: z.nullable(s.agencyId),
  note: z.nullable(s.LocalizedText),
});

/** What the rules say of one appeal, and the territories it may be given to instead. */
export const AppealRouting = z.strictObject({
  ...RoutingProposal.shape,
  territories: z.array(z.strictObject({ id: s.agencyId, names: s.LocalizedText })),
});

/** Who answers for an appeal, and where it is about. What is left out is found by the agency's rules. */
export const RoutingDecision = z.strictObject({
  topic: z.optional(z.enum(TOPICS)),
  territory: z.optional(z.nullable(s.agencyId)),
  official: z.optional(z.nullable(s.agencyId)),
  version,
});

/** What somebody asks who does not know who answers. */
export const ResponsibleQuery = z
  .strictObject({
    topic: z.optional(z.enum(TOPICS)),
    lat: z.optional(z.coerce.number().check(z.minimum(-90), z.maximum(90))),
    lon: z.optional(z.coerce.number().check(z.minimum(-180), z.maximum(180))),
    q: z.optional(words(1, LIMITS.similarMax)),
  })
  .check(
    z.refine(({ lat, lon }) => (lat === undefined) === (lon === undefined), {
      path: ['lon'],
      params: { code: 'required' },
    }),
  );

const Named = z.nullable(z.strictObject({ id: s.agencyId, names: s.LocalizedText }));

/** Who answers: a named official of this agency, or another body. All `null`: the agency finds out. */
export const Responsible = z.strictObject({
  territory: Named,
  official: z.nullable(s.Official),
  agency: Named,
  note: z.nullable(s.LocalizedText),
});

/** How the widget is looked at beside the snippet. */
export const PreviewQuery = z.strictObject({
  agency: s.agencyId,
  lang: z._default(z.enum(LANGUAGES), 'kk'),
  theme: z._default(z.enum(['auto', 'light', 'dark']), 'auto'),
  scope: z._default(z.enum(['agency', 'page']), 'agency'),
  accent: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/))),
});
