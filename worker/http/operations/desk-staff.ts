/** Who may come to the desk, as admins set it. */
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation } from './table.ts';
import { BODY, DESK, PERSON } from './table.ts';

const KEEPER = { tag: 'desk', scope: 'desk:admin', orScope: 'service:admin', person: true } as const;
const ADMIN = { tag: 'desk', scope: 'desk:admin', person: true } as const;

export const DESK_STAFF_OPERATIONS: readonly Operation[] = [
  {
    id: 'getStaff',
    endpoint: DESK_ENDPOINTS.staff,
    summary: 'The people of the agency; for the service, its own people and the admins of all agencies',
    ...KEEPER,
    answers: { 200: 'StaffList' },
    problems: DESK,
  },
  {
    id: 'addStaff',
    endpoint: DESK_ENDPOINTS.addStaff,
    summary: 'Add a person; they come in with a code',
    ...KEEPER,
    fresh: true,
    body: 'StaffDraft',
    answers: { 201: 'StaffMember' },
    problems: [...BODY, ...PERSON, 'passkey_needed'],
  },
  {
    id: 'changeStaff',
    endpoint: DESK_ENDPOINTS.changeStaff,
    summary: 'Change name, roles, official, address or language of a person. Roles change at once',
    ...KEEPER,
    fresh: true,
    body: 'StaffChange',
    answers: { 200: 'StaffMember' },
    problems: [...BODY, ...PERSON, 'passkey_needed', 'not_found', 'own_access', 'last_admin'],
  },
  {
    id: 'setStaffState',
    endpoint: DESK_ENDPOINTS.setStaffState,
    summary: 'Shut a person out, at once and everywhere; or let them in again',
    ...KEEPER,
    fresh: true,
    body: 'StaffState',
    answers: { 200: 'StaffMember' },
    problems: [...BODY, ...PERSON, 'passkey_needed', 'not_found', 'own_access', 'last_admin'],
  },
  {
    id: 'makeCode',
    endpoint: DESK_ENDPOINTS.makeCode,
    summary: 'Make a code with which a person adds a passkey: once, within 24 hours',
    ...KEEPER,
    fresh: true,
    body: 'CodeRequest',
    answers: { 201: 'EnrolmentCode' },
    problems: [...BODY, ...PERSON, 'passkey_needed', 'not_found', 'own_access'],
  },
  {
    id: 'approveCode',
    endpoint: DESK_ENDPOINTS.approveCode,
    summary: 'Approve a code for an admin that somebody else has made',
    ...KEEPER,
    fresh: true,
    answers: { 200: 'StaffMember' },
    problems: [...PERSON, 'passkey_needed', 'not_found', 'own_access'],
  },
  {
    id: 'withdrawCode',
    endpoint: DESK_ENDPOINTS.withdrawCode,
    summary: 'Take a code back that nobody has used',
    ...KEEPER,
    fresh: true,
    answers: { 200: 'StaffMember' },
    problems: [...PERSON, 'passkey_needed', 'not_found', 'own_access'],
  },
  {
    id: 'getTokens',
    endpoint: DESK_ENDPOINTS.tokens,
    summary: 'Tokens of the programs of the agency, without their secrets',
    ...ADMIN,
    answers: { 200: 'AccessTokenList' },
    problems: DESK,
  },
  {
    id: 'makeToken',
    endpoint: DESK_ENDPOINTS.makeToken,
    summary: 'Make a token for a program; its secret is shown this once',
    ...ADMIN,
    fresh: true,
    body: 'AccessTokenDraft',
    answers: { 201: 'NewAccessToken' },
    problems: [...BODY, ...PERSON, 'passkey_needed'],
  },
  {
    id: 'revokeToken',
    endpoint: DESK_ENDPOINTS.revokeToken,
    summary: 'Revoke a token: its next call is refused',
    ...ADMIN,
    fresh: true,
    answers: { 204: 'nothing' },
    problems: [...PERSON, 'passkey_needed', 'not_found'],
  },
];
