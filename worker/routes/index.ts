export { agencyRoutes } from './agencies.ts';
export { appealRoutes } from './appeals.ts';
export { citizensActRoutes } from './citizens-acts.ts';
export { contactRoutes } from './contacts.ts';
export { deskRoutes } from './desk.ts';
export { pageRoutes } from './pages.ts';
export { serviceRoutes } from './service.ts';
