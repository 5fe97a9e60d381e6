/** The thing a page is about, named by its attribute: it goes with what is sent. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/script.ts';
import type { JauapForm } from '../../widget/index.ts';
import type { Carrier } from '../../widget/jauap-form/sender.ts';
import { Sender } from '../../widget/jauap-form/sender.ts';
import '../../widget/script-form.ts';
import { AGENCY, endpoint, inside, TEXT } from './support.ts';

describe('the object of a page', () => {
  it('sends the thing the page names with an appeal, and no name that is none', async () => {
    const sent: (string | undefined)[] = [];
    const carry: Carrier = async (_to, submission) => {
      sent.push(submission.object);
      throw new Error('far enough');
    };
    const consent = { processing: true as const, publication: true };
    const submission = { kind: 'report' as const, topic: 'roads' as const, lang: 'kk' as const, text: TEXT, consent };
    for (const object of ['road-3', 'Бірінші мектеп', '']) {
      const form = await fixture<JauapForm>(
        html`<jauap-form agency=${AGENCY} endpoint=${await endpoint()} object=${object}></jauap-form>`,
      );
      const { signal } = new AbortController();
      await new Sender().send(form, submission, signal, undefined, carry).catch(() => {});
    }
    expect(sent).to.deep.equal(['road-3', undefined, undefined]);
  });

  it('is handed by the widget to its form and its feed', async () => {
    const widget = await fixture<HTMLElementTagNameMap['jauap-widget']>(
      html`<jauap-widget agency=${AGENCY} endpoint=${await endpoint()} object="school-12"></jauap-widget>`,
    );
    await widget.open();
    await waitUntil(() => inside(widget, 'jauap-form'));
    expect(inside<JauapForm>(widget, 'jauap-form').object).to.equal('school-12');
    expect(inside(widget, 'jauap-feed').getAttribute('object')).to.equal('school-12');
  });
});
