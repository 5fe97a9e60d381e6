/** Help while writing: hints, and appeals that resemble the draft. Loaded when somebody begins to type. */
import { styles } from '../help/help.styles.ts';
import type { HelpHost } from '../help/help.ts';
import { Help } from '../help/help.ts';

export function openHelp(host: HelpHost, clear: () => void): Help {
  host.renderRoot.adoptedStyleSheets.push(styles);
  return new Help(host, clear);
}
