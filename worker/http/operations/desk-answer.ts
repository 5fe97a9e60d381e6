/** What the answer editor asks for: templates, and the agency's own photos. */
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation } from './table.ts';
import { BODY, DESK, PHOTO } from './table.ts';

export const DESK_ANSWER_OPERATIONS: readonly Operation[] = [
  {
    id: 'listTemplates',
    endpoint: DESK_ENDPOINTS.templates,
    summary: 'Templates of answers, the one used last first',
    tag: 'desk',
    scope: 'desk:answer',
    answers: { 200: 'AnswerTemplateList' },
    problems: DESK,
  },
  {
    id: 'saveTemplate',
    endpoint: DESK_ENDPOINTS.saveTemplate,
    summary: 'Make a template under an id of one’s own choice, or change it; may be repeated',
    tag: 'desk',
    scope: 'desk:answer',
    body: 'AnswerTemplateDraft',
    answers: { 200: 'AnswerTemplate' },
    problems: [...BODY, ...DESK, 'not_found', 'version_conflict', 'too_many_templates'],
  },
  {
    id: 'deleteTemplate',
    endpoint: DESK_ENDPOINTS.deleteTemplate,
    summary: 'Delete a template, as who made it or as a head; answers with those that are left',
    tag: 'desk',
    scope: 'desk:answer',
    answers: { 200: 'AnswerTemplateList' },
    problems: DESK,
  },
  {
    id: 'countTemplate',
    endpoint: DESK_ENDPOINTS.countTemplate,
    summary: 'Say that an answer was begun with a template, so that it comes first next time',
    tag: 'desk',
    scope: 'desk:answer',
    answers: { 200: 'AnswerTemplate' },
    problems: [...DESK, 'not_found'],
  },
  {
    id: 'uploadDeskPhoto',
    endpoint: DESK_ENDPOINTS.uploadPhoto,
    summary: 'Upload a photo of the agency before the answer that will name it; kept for a day until then',
    tag: 'desk',
    scope: 'desk:answer',
    body: 'picture',
    answers: { 200: 'StoredPhoto', 201: 'StoredPhoto' },
    problems: [...DESK, ...PHOTO],
  },
  {
    id: 'getUploadedPhoto',
    endpoint: DESK_ENDPOINTS.uploadedPhoto,
    summary: 'A photo that the agency has, also one that no answer has named yet',
    tag: 'desk',
    scope: 'desk:private',
    answers: { 200: 'picture' },
    problems: [...DESK, 'not_found'],
  },
];
