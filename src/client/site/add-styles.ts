/** Adds the styles of a script. Not with a style element, which the content security policy blocks. Old browsers go without the styles. */
export function addStyles(css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  } catch (error) {
    console.warn('Some styles were left out.', error);
  }
}
