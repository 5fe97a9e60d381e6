import type { ReactiveControllerHost } from 'lit';

/** What our controllers need of the element they work for: less than Lit's own ask, so any Lit element would do too. */
export type Host = HTMLElement & Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;
