/**
 * Adds styles that come with a script, so that other pages don't include them. The content security policy allows no style elements.
 * Browsers without constructable style sheets show the controls unstyled.
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
