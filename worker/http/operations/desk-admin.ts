/** What admins set: those of an agency, and those of the service. */
import { DESK_ENDPOINTS, ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation } from './table.ts';
import { ACT, BODY, DESK, READ } from './table.ts';

const ADMIN = { tag: 'desk', scope: 'desk:admin' } as const;
const SERVICE = { tag: 'desk', scope: 'service:admin', person: true } as const;
const CHANGE = { ...ADMIN, answers: { 200: 'AdminDesk' }, problems: [...BODY, ...DESK, 'version_conflict'] } as const;

const SETTINGS: readonly Operation[] = [
  {
    id: 'getSettings',
    endpoint: DESK_ENDPOINTS.settings,
    summary: 'Everything the admin of an agency may set, with the version to name in a change',
    ...ADMIN,
    answers: { 200: 'AdminDesk' },
    problems: DESK,
  },
  {
    id: 'saveSettings',
    endpoint: DESK_ENDPOINTS.saveSettings,
    summary: 'Set names, languages, kinds, topics, sites, working hours, limits, colours and texts',
    ...CHANGE,
    body: 'SettingsChange',
  },
  {
    id: 'saveOfficial',
    endpoint: DESK_ENDPOINTS.saveOfficial,
    summary: 'Add a named person who answers, change them, or retire them',
    ...CHANGE,
    body: 'OfficialChange',
  },
  {
    id: 'saveTerritory',
    endpoint: DESK_ENDPOINTS.saveTerritory,
    summary: 'Add or change a part of the agency’s land, with the names people call it',
    ...CHANGE,
    body: 'TerritoryChange',
  },
  {
    id: 'removeTerritory',
    endpoint: DESK_ENDPOINTS.removeTerritory,
    summary: 'Take a territory off the list, with the rules that hold for it alone',
    ...ADMIN,
    query: 'SettingsQuery',
    answers: { 200: 'AdminDesk' },
    problems: [...DESK, 'invalid', 'version_conflict'],
  },
  {
    id: 'saveRouting',
    endpoint: DESK_ENDPOINTS.saveRouting,
    summary: 'Set who answers what: a list of rules of which the first that fits counts',
    ...CHANGE,
    body: 'RoutingChange',
  },
  {
    id: 'savePromise',
    endpoint: DESK_ENDPOINTS.savePromise,
    summary: 'Promise a first word and an answer earlier than the law asks, or take the promise back',
    ...CHANGE,
    body: 'PromiseChange',
  },
  {
    id: 'previewCalendar',
    endpoint: DESK_ENDPOINTS.previewCalendar,
    summary: 'How many open appeals would get another date by this list of days; changes nothing',
    ...ADMIN,
    body: 'CalendarDraft',
    answers: { 200: 'CalendarPreview' },
    problems: [...BODY, ...DESK],
  },
  {
    id: 'saveCalendar',
    endpoint: DESK_ENDPOINTS.saveCalendar,
    summary: 'Set the days that differ from the country’s calendar, and begin to count the open terms anew',
    ...CHANGE,
    body: 'CalendarChange',
  },
  {
    id: 'recountTerms',
    endpoint: DESK_ENDPOINTS.recount,
    summary: 'Count the next open terms anew, and say how far that has come',
    ...ADMIN,
    answers: { 200: 'Recount' },
    problems: [...DESK, 'not_found'],
  },
];

const ROUTING: readonly Operation[] = [
  {
    id: 'getResponsible',
    endpoint: ENDPOINTS.responsible,
    summary: 'Who answers this: a named official of the agency, or another body',
    tag: 'public',
    query: 'ResponsibleQuery',
    answers: { 200: 'Responsible' },
    problems: READ,
  },
  {
    id: 'getRouting',
    endpoint: DESK_ENDPOINTS.routing,
    summary: 'What the agency’s rules say of an appeal; another body is proposed, never decided',
    tag: 'desk',
    scope: 'desk:read',
    answers: { 200: 'AppealRouting' },
    problems: [...DESK, 'not_found'],
  },
  {
    id: 'routeAppeal',
    endpoint: DESK_ENDPOINTS.route,
    summary: 'Say what an appeal is about, where, and who answers for it; what is left out is found by the rules',
    tag: 'desk',
    scope: 'desk:act',
    body: 'RoutingDecision',
    answers: { 200: 'DeskCase' },
    problems: ACT,
  },
];

const OF_SERVICE: readonly Operation[] = [
  {
    id: 'getAgencies',
    endpoint: DESK_ENDPOINTS.agencies,
    summary: 'The agencies of the service',
    ...SERVICE,
    answers: { 200: 'ServiceAgencyList' },
    problems: DESK,
  },
  {
    id: 'createAgency',
    endpoint: DESK_ENDPOINTS.createAgency,
    summary: 'Add an agency; its own admin sets the rest',
    ...SERVICE,
    body: 'NewAgency',
    answers: { 201: 'ServiceAgencyList' },
    problems: [...BODY, ...DESK],
  },
  {
    id: 'setAgencyState',
    endpoint: DESK_ENDPOINTS.agencyState,
    summary: 'Close an agency to new appeals, or open it again; what is open is answered all the same',
    ...SERVICE,
    body: 'AgencyState',
    answers: { 200: 'ServiceAgencyList' },
    problems: [...BODY, ...DESK, 'not_found'],
  },
  {
    id: 'setWebhookHosts',
    endpoint: DESK_ENDPOINTS.webhookHosts,
    summary: 'Say on which hosts beside those of its own sites the webhooks of an agency may stand',
    ...SERVICE,
    body: 'WebhookHosts',
    answers: { 200: 'ServiceAgencyList' },
    problems: [...BODY, ...DESK, 'not_found'],
  },
  {
    id: 'changeCountryCalendar',
    endpoint: DESK_ENDPOINTS.serviceCalendar,
    summary: 'Put days into the calendar of every agency, and begin to count their open terms anew',
    ...SERVICE,
    body: 'ServiceCalendar',
    answers: { 200: 'ServiceCalendarResult' },
    problems: [...BODY, ...DESK],
  },
];

export const ADMIN_OPERATIONS: readonly Operation[] = [...SETTINGS, ...ROUTING, ...OF_SERVICE];
