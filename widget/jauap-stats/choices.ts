/** What the numbers are of: a period, and one topic or official or all of the agency. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Official, Stats } from '../../sdk/contract/types.ts';
import type { Topic } from '../../sdk/contract/vocabulary.ts';
import { almaty } from '../dates.ts';
import type { StatsWords } from '../locales/stats.ts';
import { periodsOf } from '../locales/stats-said.ts';

/** Names as in the contract's query; of `topic` and `official` at most one is not empty. */
export interface Chosen {
  readonly period: string;
  readonly topic: string;
  readonly official: string;
}

/** Topics and officials of which something is told. */
export interface Known {
  readonly topics: readonly Topic[];
  readonly officials: readonly Official[];
}

/** Those of an answer about the whole agency; what was known before stays, because a shorter period tells of fewer. */
export function knownOf({ topics, officials }: Stats, before: Known): Known {
  return {
    topics: [...new Set([...before.topics, ...(topics?.rows ?? []).map(({ of }) => of)])],
    officials: [
      ...new Map(
        [...before.officials, ...(officials?.rows ?? []).map(({ of }) => of)].map((of) => [of.id, of]),
      ).values(),
    ],
  };
}

export function choices(
  { period, topic, official }: Chosen,
  { topics, officials }: Known,
  words: StatsWords,
  choose: (chosen: Partial<Chosen>) => void,
): TemplateResult {
  const { day } = almaty(new Date().toISOString());
  // What the page has asked for can be chosen again, also before anything is known.
  const ofTopics = [...new Set([...topics, ...(topic ? [topic as Topic] : [])])];
  const ofOfficials = officials.some(({ id }) => id === official) || !official ? officials : [...officials, official];
  const option = (value: string, name: string, chosen: boolean) =>
    html`<option value=${value} .selected=${chosen}>${name}</option>`;
  const about = ({ target }: Event) => {
    const [name = '', id = ''] = (target as HTMLSelectElement).value.split(':');
    choose({ topic: '', official: '', [name]: id });
  };
  return html`<div class="choices">
    <div class="field">
      <label for="period">${words.choosePeriod}</label>
      <select id="period" @change=${({ target }: Event) => choose({ period: (target as HTMLSelectElement).value })}>
        ${periodsOf(day, period, words).map(([value, name]) => option(value, name, value === period))}
      </select>
    </div>
    <div class="field">
      <label for="about">${words.about}</label>
      <select id="about" @change=${about}>
        ${option(':', words.everything, !topic && !official)}
        <optgroup label=${words.topic} ?hidden=${!ofTopics.length}>
          ${ofTopics.map((of) => option(`topic:${of}`, words.topics[of] ?? of, of === topic))}
        </optgroup>
        <optgroup label=${words.official} ?hidden=${!ofOfficials.length}>
          ${ofOfficials.map((of) => (typeof of === 'string' ? option(`official:${of}`, of, true) : option(`official:${of.id}`, of.name, of.id === official)))}
        </optgroup>
      </select>
    </div>
  </div>`;
}
