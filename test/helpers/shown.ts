/** What can be read on a page, through shadow roots. Runs in the page. */
export function shown(): string {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.parentElement?.checkVisibility() ? node.data : '';
    if (node instanceof Element && ['STYLE', 'SCRIPT'].includes(node.tagName)) return '';
    const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
    return Array.from(inside.childNodes, read).join(' ');
  };
  return read(document.documentElement).replace(/\s+/g, ' ');
}
