import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { wordsToReview } from './words-to-review.ts';

it('the list of Kazakh words to review is the one that can be made of the tables', async () => {
  const written = await readFile(new URL('../../docs/words-to-review.md', import.meta.url), 'utf8');
  assert.equal(written, await wordsToReview());
  assert.match(written, /\| `beginnings\.when` \| Қашан \| Когда \|/);
});
