/** The form as it stands in a widget. Apart from the widget, whose readers need none of it. Template only. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { JauapWidget } from './jauap-widget.ts';

export function formIn(widget: JauapWidget): TemplateResult {
  const { agency, endpoint, lang, object, pageParams, scope, theme } = widget;
  return html`<jauap-form
    part="form"
    exportparts="heading:form-heading,notices,map,photos,next,preview,submit,receipt"
    agency=${agency}
    endpoint=${endpoint}
    lang=${lang}
    mode=${scope === 'page' ? 'comment' : ''}
    object=${object}
    page-params=${pageParams}
    theme=${theme}
    topic=${widget.getAttribute('topic') ?? ''}
    @jauap-submitted=${() => widget.renderRoot.querySelector('jauap-feed')?.refresh()}
  ></jauap-form>`;
}
