import type { Scope } from '../../sdk/contract/desk-vocabulary.ts';
import { ADMIN_ROOMS } from './admin/rooms.ts';
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
  ...ADMIN_ROOMS,
  {
    path: '/desk/account',
    tag: 'jauap-desk-account',
    load: () => import('./account/account-room.ts'),
    scopes: [],
  },
  {
    path: '/desk/staff',
    tag: 'jauap-desk-staff',
    load: () => import('./staff/staff-room.ts'),
    scopes: ['desk:admin', 'service:admin'],
  },
  {
    path: '/desk/tokens',
    tag: 'jauap-desk-tokens',
    load: () => import('./tokens/tokens-room.ts'),
    scopes: ['desk:admin'],
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
