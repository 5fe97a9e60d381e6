/** Defines a tag unless it is defined: two scripts on one page, or a bundle and the script tag, must not break each other. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
