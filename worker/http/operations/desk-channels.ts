/** What staff enter, and the explainers they write. */
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation } from './table.ts';
import { BODY, DESK, KEY } from './table.ts';

export const CHANNEL_OPERATIONS: readonly Operation[] = [
  {
    id: 'registerAppeal',
    endpoint: DESK_ENDPOINTS.register,
    summary: 'Register an appeal on behalf of a caller, a visitor or somebody who wrote in a social network',
    tag: 'desk',
    scope: 'desk:register',
    body: 'Registration',
    idempotent: 'code',
    answers: { 201: 'Receipt', 200: 'Receipt' },
    problems: [...BODY, ...KEY, ...DESK],
  },
  {
    id: 'registerPublication',
    endpoint: DESK_ENDPOINTS.publish,
    summary: 'Enter a publication in the media or a social network that the agency answers; public at once',
    tag: 'desk',
    scope: 'desk:monitor',
    body: 'MediaPublication',
    idempotent: 'random',
    answers: { 201: 'Receipt', 200: 'Receipt' },
    problems: [...BODY, ...KEY, ...DESK],
  },
  {
    id: 'listDeskExplainers',
    endpoint: DESK_ENDPOINTS.explainers,
    summary: 'Every explainer of the agency, retired ones too',
    tag: 'desk',
    scope: 'desk:read',
    answers: { 200: 'DeskExplainerList' },
    problems: DESK,
  },
  {
    id: 'addExplainer',
    endpoint: DESK_ENDPOINTS.addExplainer,
    summary: 'Write a short public answer to what is asked again and again, signed by a named official',
    tag: 'desk',
    scope: 'desk:answer',
    body: 'ExplainerDraft',
    idempotent: 'random',
    answers: { 201: 'DeskExplainer', 200: 'DeskExplainer' },
    problems: [...BODY, ...KEY, ...DESK, 'too_many'],
  },
  {
    id: 'saveExplainer',
    endpoint: DESK_ENDPOINTS.saveExplainer,
    summary: 'Correct an explainer, or retire it',
    tag: 'desk',
    scope: 'desk:answer',
    body: 'ExplainerDraft',
    answers: { 200: 'DeskExplainer' },
    problems: [...BODY, ...DESK, 'not_found', 'version_conflict'],
  },
];
