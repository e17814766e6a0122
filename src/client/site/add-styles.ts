/**
 * Adds styles that arrive with a script, so that pages that don't use it don't carry them. The content policy allows no style element.
 * Browsers without constructable style sheets show the controls as they are.
 */
export function addStyles(css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  } catch (error) {
    console.warn('Some styles were left out.', error);
  }
}
