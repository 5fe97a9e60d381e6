import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Scope } from '../../../sdk/contract/desk-vocabulary.ts';
import { SCOPES } from '../../../sdk/contract/desk-vocabulary.ts';
import { STATUSES } from '../../../sdk/contract/vocabulary.ts';
import { assign, mayAssign } from '../../../worker/domain/assigning.ts';
import { fileOfficially, followUp, giveVerdict } from '../../../worker/domain/citizens-acts.ts';
import { appealIn, at } from '../../helpers/citizens-acts.ts';

const head = { id: 'head', scopes: SCOPES };
const TODAY = '2026-11-16';
const officer = { id: 'aru', scopes: ['desk:read', 'desk:act'] as Scope[] };

describe('an assignment', () => {
  it('moves nothing but who works on the appeal', () => {
    const appeal = appealIn('registered');
    const result = assign(appeal, { assignee: 'bek', official: 'head-roads' }, head, TODAY);
    assert.ok(result.ok && result.value);
    assert.deepEqual(result.value.appeal, {
      ...appeal,
      version: 2,
      assignee: 'bek',
      official: 'head-roads',
      answerable: { official: 'head-roads', until: '2026-11-17' },
    });
    assert.deepEqual(
      assign(result.value.appeal, { assignee: 'bek' }, head, TODAY),
      { ok: true, value: null },
      'so already',
    );
  });

  it('is refused where nobody has anything left to do', () => {
    const refused = STATUSES.filter((status) => !assign(appealIn(status), { assignee: 'bek' }, head, TODAY).ok);
    assert.deepEqual(refused, ['rejected', 'redirected', 'terminated', 'withdrawn']);
  });

  const asked: [what: string, assignment: Parameters<typeof mayAssign>[0], open: boolean][] = [
    ['take an appeal', { assignee: 'aru' }, true],
    ['give one back', { assignee: null }, true],
    ['give one to a colleague', { assignee: 'bek' }, false],
    ['name the official who answers', { assignee: 'aru', official: 'head-roads' }, false],
  ];
  for (const [what, assignment, open] of asked) {
    it(`${open ? 'lets' : 'does not let'} an officer ${what}`, () => {
      assert.equal(mayAssign(assignment, officer), open);
      assert.equal(mayAssign(assignment, head), true);
    });
  }

  it('lets an officer take only what nobody has, and give back only what is theirs', () => {
    const held = (assignee: string | null) => appealIn('in_progress', { assignee });
    assert.ok(assign(held(null), { assignee: 'aru' }, officer, TODAY).ok);
    assert.ok(assign(held('aru'), { assignee: null }, officer, TODAY).ok);
    for (const assignee of ['aru', null]) assert.ok(!assign(held('bek'), { assignee }, officer, TODAY).ok);
  });
});

describe('what a citizen says', () => {
  const text = 'Яма снова на месте, щебень вымыло дождём.';
  const said: [what: string, result: ReturnType<typeof followUp>, unread: boolean][] = [
    ['a further word', followUp(appealIn('registered'), { text }, at()), true],
    [
      '"not solved", which opens it again',
      giveVerdict(appealIn('answered'), { solved: 'no', clear: true }, at()),
      true,
    ],
    [
      '"solved" with a remark',
      giveVerdict(appealIn('answered'), { solved: 'yes', clear: true, remark: text }, at()),
      true,
    ],
    ['"solved" without a word', giveVerdict(appealIn('answered'), { solved: 'yes', clear: true }, at()), false],
    [
      'the number of an official appeal',
      fileOfficially(appealIn('registered'), { officialNumber: 'ЖТ-2026-1' }, at()),
      true,
    ],
  ];
  for (const [what, result, unread] of said) {
    it(`is ${unread ? 'unread' : 'nothing to read'} after ${what}`, () => {
      assert.ok(result.ok);
      assert.equal(result.value?.appeal.unread, unread);
    });
  }
});
