/** A style sheet to adopt. The tag is named as Lit's, so that the build minifies what stands in it. */
export function css(text: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.join(''));
  return sheet;
}
