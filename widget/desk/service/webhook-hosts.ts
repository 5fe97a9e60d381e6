/** The hosts at which an agency may be told of events, besides those of its own sites. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { ServiceAgency } from '../../../sdk/contract/types.ts';
import type { Drawing, Issues } from '../admin/fields.ts';
import { field } from '../admin/fields.ts';
import type { ServiceWords } from '../locales/service.ts';

/** One host a line, as typed. */
export const hostsIn = (text: string): string[] => text.split(/\s+/).filter((host) => host !== '');

/** What is wrong with the hosts of one agency, where each agency has a field of its own. */
export const hostIssues = (agency: string, issues: Issues): Issues =>
  Object.fromEntries(Object.entries(issues).map(([path, code]) => [path.replace(/^hosts/, `hosts-${agency}`), code]));

export function webhookHosts(
  { id, webhookHosts: hosts }: ServiceAgency,
  words: ServiceWords,
  drawing: Drawing,
  { busy, save }: { readonly busy: boolean; readonly save: (hosts: string[]) => void },
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement).get(`hosts-${id}`);
    save(hostsIn(String(typed ?? '')));
  };
  const { hosts: label, hostsHint: hint } = words;
  return html`<details>
    <summary>${hosts.length > 0 ? `${label} (${hosts.length})` : label}</summary>
    <form class="stack" novalidate @submit=${submit}>
      ${field({ name: `hosts-${id}`, label, hint, value: hosts.join('\n'), lines: 3 }, drawing)}
      <div class="row"><button class="primary" aria-disabled=${busy}>${words.admin.save}<span class="visually-hidden">: ${label}</span></button></div>
    </form>
  </details>`;
}
