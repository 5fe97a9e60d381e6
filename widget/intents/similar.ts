/** Appeals that resemble the draft. Loaded when there is enough of it to compare. */
import type { HelpHost } from '../help/help.ts';
import { Neighbours } from '../similar/neighbours.ts';

export const openNeighbours = (host: HelpHost, clear: () => void): Neighbours => new Neighbours(host, clear);
