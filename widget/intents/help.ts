/** Help while writing: hints, and appeals that resemble the draft. Loaded when somebody begins to type. */
import type { HelpHost } from '../help/help.ts';
import { Help } from '../help/help.ts';

export const openHelp = (host: HelpHost, clear: () => void): Help => new Help(host, clear);
