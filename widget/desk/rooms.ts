import type { Scope } from '../../sdk/contract/desk-vocabulary.ts';
import type { ShellWords } from './locales/shell-words.ts';

/** A room of the desk: an element that comes when somebody goes there. */
export interface Room {
  /** `/desk/appeals/:number`; the parameters become attributes of the element. */
  readonly path: string;
  readonly tag: string;
  readonly load: () => Promise<unknown>;
  /** Who may enter: anybody with one of these. */
  readonly scopes: readonly Scope[];
  /** Its name in the menu; a room without one is reached from another. */
  readonly name?: keyof ShellWords['rooms'];
}

/** In the order of the menu. The first one that a person may enter is where they arrive. */
export const ROOMS: readonly Room[] = [
  {
    path: '/desk/queue',
    tag: 'jauap-desk-queue',
    load: () => import('./queue/queue-room.ts'),
    scopes: ['desk:read'],
    name: 'queue',
  },
  {
    path: '/desk/appeals/:number/answer',
    tag: 'jauap-desk-answer-room',
    load: () => import('./answer/answer-room.ts'),
    scopes: ['desk:answer'],
  },
  {
    path: '/desk/templates',
    tag: 'jauap-desk-templates',
    load: () => import('./answer/templates-room.ts'),
    scopes: ['desk:answer'],
    name: 'templates',
  },
];

/** The room of a path, with the parameters in it. */
export function roomOf(path: string): { room: Room; params: Record<string, string> } | undefined {
  for (const room of ROOMS) {
    const names = Array.from(room.path.matchAll(/:(\w+)/g), ([, name = '']) => name);
    const found = new RegExp(`^${room.path.replace(/:\w+/g, '([^/]+)')}/?$`).exec(path);
    if (!found) continue;
    const values = found.slice(1).map(decodeURIComponent);
    return { room, params: Object.fromEntries(names.map((name, i) => [name, values[i] ?? ''])) };
  }
  return undefined;
}
