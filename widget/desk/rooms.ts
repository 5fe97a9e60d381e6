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
    path: '/desk/register',
    tag: 'jauap-desk-register',
    load: () => import('./register/register-room.ts'),
    scopes: ['desk:register', 'desk:monitor'],
    name: 'register',
  },
  {
    path: '/desk/explainers',
    tag: 'jauap-desk-explainers',
    load: () => import('./explainers/explainers-room.ts'),
    scopes: ['desk:read'],
    name: 'explainers',
  },
  {
    path: '/desk/head',
    tag: 'jauap-desk-head',
    load: () => import('./head/head-room.ts'),
    scopes: ['desk:head'],
    name: 'head',
  },
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
  {
    path: '/desk/webhooks',
    tag: 'jauap-desk-webhooks',
    load: () => import('./webhooks/webhooks-room.ts'),
    scopes: ['desk:admin'],
  },
  {
    path: '/desk/appeals/:number',
    tag: 'jauap-desk-case',
    load: () => import('./case/case-room.ts'),
    scopes: ['desk:read'],
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
