import type { Room } from '../rooms.ts';

/** One of the rooms that are reached from the admin's hall. */
function adminRoom(section: string, load: Room['load']): Room {
  return { path: `/desk/admin/${section}`, tag: `jauap-desk-${section}`, load, scopes: ['desk:admin'] };
}

export const ADMIN_ROOMS: readonly Room[] = [
  {
    path: '/desk/admin',
    tag: 'jauap-desk-admin',
    load: () => import('./hall.ts'),
    scopes: ['desk:admin'],
    name: 'admin',
  },
  adminRoom('settings', () => import('./settings-room.ts')),
  adminRoom('officials', () => import('./officials-room.ts')),
  adminRoom('territories', () => import('./territories-room.ts')),
  adminRoom('routing', () => import('./routing-room.ts')),
  adminRoom('calendar', () => import('./calendar-room.ts')),
  adminRoom('promise', () => import('./promise-room.ts')),
  adminRoom('snippet', () => import('./snippet-room.ts')),
  {
    path: '/desk/service',
    tag: 'jauap-desk-service',
    load: () => import('../service/service-room.ts'),
    scopes: ['service:admin'],
    name: 'service',
  },
  {
    path: '/desk/service/:agency/openness',
    tag: 'jauap-desk-openness',
    load: () => import('../service/openness-room.ts'),
    scopes: ['service:admin'],
  },
];
