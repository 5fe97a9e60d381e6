/** What an act asks for is said twice: where it is offered, and where its route is guarded. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeskAct } from '../../../sdk/contract/desk-vocabulary.ts';
import { DESK_ACTS } from '../../../sdk/contract/desk-vocabulary.ts';
import { ACT_SCOPES } from '../../../worker/domain/access.ts';
import { OPERATIONS } from '../../../worker/http/operations.ts';

describe('the acts of the desk', () => {
  it('ask for the scope that their route asks for', () => {
    const routes: Readonly<Record<DeskAct, string>> = {
      publish: 'moderateAppeal',
      reject: 'moderateAppeal',
      hide: 'proposeHiding',
      decide_hiding: 'decideHiding',
      moderate_reply: 'moderateReply',
      classify: 'classifyAppeal',
      reply: 'replyToAppeal',
      start: 'moveAppeal',
      clarify: 'moveAppeal',
      redirect: 'redirectAppeal',
      extend: 'extendAppeal',
      terminate: 'moveAppeal',
      answer: 'answerAppeal',
      measure: 'reportMeasure',
      replan: 'changePlan',
      complete: 'moveAppeal',
      reopen: 'reopenAppeal',
      decide: 'decideForHead',
      merge: 'mergeAppeal',
      separate: 'separateAppeal',
    };
    const scopes = new Map(OPERATIONS.map(({ id, scope }) => [id, scope]));
    for (const act of DESK_ACTS) assert.equal(scopes.get(routes[act]), ACT_SCOPES[act], act);
  });
});
