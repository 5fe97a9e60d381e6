/** The form of the settings: what stands in it, and what was filled in. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { CONTRAST_MIN, contrast, GROUNDS } from '../../../sdk/contract/contrast.ts';
import { MODERATION_MODES } from '../../../sdk/contract/desk-vocabulary.ts';
import type { AgencySettings } from '../../../sdk/contract/types.ts';
import { CONTACT_MODES, KINDS, LANGUAGES, TOPICS } from '../../../sdk/contract/vocabulary.ts';
import type { Terms } from '../locales/terms.ts';
import type { Drawing } from './fields.ts';
import { boxes, checkbox, Filled, field, localizedFields, select } from './fields.ts';

/** What is typed as an accent right now, for the sentence about its contrast. */
export type Typed = Readonly<Partial<Record<'light' | 'dark', string>>>;

function group(title: string, content: TemplateResult): TemplateResult {
  return html`<section class="panel stack" aria-label=${title}><h2>${title}</h2>${content}</section>`;
}

/** Every field. @param typed called with an accent while it is typed. */
export function settingsFields(
  settings: AgencySettings,
  terms: Terms,
  drawing: Drawing,
  accents: Typed,
  typed: (which: 'light' | 'dark', value: string) => void,
): TemplateResult {
  const { groups } = drawing.words.form;
  return html`${group(groups.who, who(settings, drawing))} ${group(groups.offer, offer(settings, terms, drawing))}
    ${group(groups.sites, sites(settings, drawing))} ${group(groups.texts, texts(settings, drawing))}
    ${group(groups.time, time(settings, drawing))} ${group(groups.privacy, privacy(settings, drawing))}
    ${group(groups.look, look(settings, drawing, accents, typed))}`;
}

function who({ names, region, registrar }: AgencySettings, drawing: Drawing): TemplateResult {
  const { form } = drawing.words;
  return html`${localizedFields('names', form.names, names, drawing)}
    <div class="columns">
      ${field({ name: 'registrar.name', label: form.registrar, value: registrar?.name ?? '' }, drawing)}
      ${field({ name: 'region', label: form.region, hint: form.regionHint, value: region ?? '' }, drawing)}
    </div>
    ${localizedFields('registrar.position', form.registrarPosition, registrar?.position ?? null, drawing, { languages: ['kk', 'ru'] })}`;
}

function offer({ languages, kinds, topics }: AgencySettings, terms: Terms, drawing: Drawing): TemplateResult {
  const { form, languages: names } = drawing.words;
  const choices = <T extends string>(values: readonly T[], texts: Readonly<Record<T, string>>) =>
    values.map((value) => ({ value, text: texts[value] }));
  return html`${boxes('languages', form.languages, choices(LANGUAGES, names), languages, drawing)}
    ${boxes('kinds', form.kinds, choices(KINDS, terms.kinds), kinds, drawing)}
    ${boxes('topics', form.topics, choices(TOPICS, terms.topics), topics, drawing)}`;
}

function sites({ origins, pageParams, officialAppealUrl }: AgencySettings, drawing: Drawing): TemplateResult {
  const { form } = drawing.words;
  return html`${field({ name: 'origins', label: form.origins, hint: form.originsHint, value: origins.join('\n'), lines: 3 }, drawing)}
    <div class="columns">
      ${field({ name: 'pageParams', label: form.pageParams, hint: form.pageParamsHint, value: pageParams.join(' ') }, drawing)}
      ${field({ name: 'officialAppealUrl', label: form.officialAppealUrl, value: officialAppealUrl, type: 'url' }, drawing)}
    </div>`;
}

function texts({ notice, contact, photos, limits }: AgencySettings, drawing: Drawing): TemplateResult {
  const { form } = drawing.words;
  const modes = CONTACT_MODES.map((value) => ({ value, text: form.contacts[value] }));
  return html`${localizedFields('notice', form.notice, notice, drawing, { lines: 3, hint: form.noticeHint })}
    <div class="columns">
      ${select({ name: 'contact', label: form.contact, value: contact }, modes, drawing)}
      ${field({ name: 'limits.textMin', label: form.textMin, value: String(limits.textMin), type: 'number' }, drawing)}
      ${field({ name: 'limits.textMax', label: form.textMax, value: String(limits.textMax), type: 'number' }, drawing)}
    </div>
    ${checkbox('photos', form.photos, photos)}`;
}

function time({ opensAt, closesAt, moderation }: AgencySettings, drawing: Drawing): TemplateResult {
  const { form } = drawing.words;
  const modes = MODERATION_MODES.map((value) => ({ value, text: form.modes[value] }));
  return html`<div class="columns">
    ${field({ name: 'opensAt', label: form.opensAt, value: opensAt, type: 'time', required: true }, drawing)}
    ${field({ name: 'closesAt', label: form.closesAt, value: closesAt, type: 'time', required: true }, drawing)}
    ${select({ name: 'moderation', label: form.moderation, value: moderation }, modes, drawing)}
  </div>`;
}

function privacy({ privacy: said }: AgencySettings, drawing: Drawing): TemplateResult {
  const { form } = drawing.words;
  return html`<div class="columns">
      ${field({ name: 'privacy.bin', label: form.bin, value: said.bin ?? '' }, drawing)}
      ${field({ name: 'privacy.keepYears', label: form.keepYears, value: String(said.keepYears), type: 'number' }, drawing)}
    </div>
    ${localizedFields('privacy.thirdParties', form.thirdParties, said.thirdParties, drawing, { languages: ['kk', 'ru'] })}
    ${checkbox('privacy.abroad', form.abroad, said.abroad)}`;
}

function look(
  { theme, tiles }: AgencySettings,
  drawing: Drawing,
  accents: Typed,
  typed: (which: 'light' | 'dark', value: string) => void,
): TemplateResult {
  const { form } = drawing.words;
  const accent = (which: 'light' | 'dark', label: string) => html`<div>
    ${field({ name: `theme.${which}`, label, hint: form.accentHint, value: theme[which] ?? '', input: (value) => typed(which, value) }, drawing)}
    ${readable(accents[which] ?? theme[which] ?? '', which, drawing)}
  </div>`;
  return html`<div class="columns">${accent('light', form.accentLight)} ${accent('dark', form.accentDark)}</div>
    <div class="columns">
      ${field({ name: 'tiles.url', label: form.tilesUrl, hint: form.tilesHint, value: tiles?.url ?? '' }, drawing)}
      ${field({ name: 'tiles.attribution', label: form.tilesBy, value: tiles?.attribution ?? '' }, drawing)}
    </div>`;
}

/** The colour on its ground, drawn, and what its contrast comes to. */
function readable(colour: string, which: 'light' | 'dark', { words }: Drawing): TemplateResult {
  const known = /^#[0-9a-f]{6}$/i.test(colour);
  if (!known) return html`<p class="small" role="status"></p>`;
  const ratio = contrast(colour.toLowerCase(), GROUNDS[which]);
  const enough = ratio >= CONTRAST_MIN;
  const said = words.form.contrast((Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ','), enough);
  return html`<svg class="swatch" aria-hidden="true"><rect width="100%" height="100%" fill=${GROUNDS[which]} /><text x="12" y="50%" dominant-baseline="middle" font-weight="600" fill=${colour}>${colour}</text></svg>
    <p class="small ${enough ? 'good' : 'alert'}" role="status">${said}</p>`;
}

/** What was filled in, as the service takes it. What is missing or wrong is left to the service to say. */
export function filledSettings(form: HTMLFormElement): AgencySettings {
  const filled = new Filled(form);
  const tiles = filled.textOrNull('tiles.url');
  const name = filled.textOrNull('registrar.name');
  const accent = (which: string) => filled.textOrNull(`theme.${which}`)?.toLowerCase() ?? null;
  const { kk = '', ru = '', en } = filled.localized('names') ?? {};
  return {
    names: { kk, ru, ...(en && { en }) },
    languages: filled.all('languages'),
    kinds: filled.all('kinds'),
    topics: filled.all('topics'),
    origins: filled.list('origins', /\s+/),
    pageParams: filled.list('pageParams', /[\s,]+/),
    notice: filled.localized('notice'),
    officialAppealUrl: filled.text('officialAppealUrl'),
    contact: filled.text('contact') as AgencySettings['contact'],
    photos: filled.checked('photos'),
    region: filled.textOrNull('region'),
    tiles: tiles === null ? null : { url: tiles, attribution: filled.text('tiles.attribution') },
    privacy: {
      bin: filled.textOrNull('privacy.bin'),
      keepYears: filled.number('privacy.keepYears') ?? 0,
      abroad: filled.checked('privacy.abroad'),
      thirdParties: filled.localized('privacy.thirdParties'),
    },
    registrar: name === null ? null : { name, position: filled.localized('registrar.position') ?? { kk: '' } },
    moderation: filled.text('moderation') as AgencySettings['moderation'],
    opensAt: filled.text('opensAt'),
    closesAt: filled.text('closesAt'),
    limits: { textMin: filled.number('limits.textMin') ?? 0, textMax: filled.number('limits.textMax') ?? 0 },
    theme: { light: accent('light'), dark: accent('dark') },
  };
}
