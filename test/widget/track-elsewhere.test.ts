/** <jauap-track>: an appeal that another body answers, whole or in part, on the real worker. */
import { expect } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/define.ts';
import { words as said } from '../../widget/locales/kk.conversation.ts';
import { words as kk } from '../../widget/locales/kk.track.ts';
import { act, inside, shows, textOf } from './support.ts';
import { filePublished, open, versionOf } from './track-support.ts';

const BODY = 'Бурабай ауданының әкімдігі';
const REASON = 'Бұл көшеге Бурабай ауданы жауап береді.';

describe('<jauap-track>, where another body answers:', () => {
  it('says which, for the whole, and goes on with the same number and code', async () => {
    const filed = await filePublished();
    await act(filed.number, 'redirect', { agency: 'burabay', reason: REASON, version: 2 });
    const element = await open(filed);
    await shows(element, `${kk.statuses.redirected}: ${BODY}`);
    expect(inside(element, '[part=status]').dataset.status).to.equal('registered');
    expect(textOf(inside(element, '[part=history]')))
      .to.include(REASON)
      .and.to.include(kk.events.moved_in);
    // The second door is that body's, whose profile the page may read.
    await waitUntil(() => inside(element, '[part=contact]'), 'the profile is here');
    await expect(element).to.be.accessible();
  });

  it('shows each part with its number, status and term', async () => {
    const filed = await filePublished();
    await act(filed.number, 'redirect', { agency: 'burabay', part: {}, reason: REASON, version: 2 });
    const element = await open(filed);
    await waitUntil(() => inside(element, '[part=elsewhere]'), 'the part is shown');
    const part = textOf(inside(element, '[part=elsewhere]'));
    expect(part)
      .to.include(BODY)
      .and.to.include(kk.statuses.registered)
      .and.to.match(/BUR-\d{4}-\d{6}-[A-Z]/);
    expect(textOf(element)).to.include(said.elsewhere).and.to.include(said.sameCode);
    expect(textOf(element)).not.to.include(said.conversation);
    expect(textOf(element)).not.to.include(`${kk.statuses.redirected}:`);
    await expect(element).to.be.accessible();
    const [number = ''] = /BUR-\d{4}-\d{6}-[A-Z]/.exec(part) ?? [];
    const other = await open({ number, code: filed.code });
    expect(inside(other, '[part=elsewhere]')).to.equal(null);
    expect(await versionOf(filed.number)).to.equal(3);
  });
});
