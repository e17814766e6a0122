/**
 * Leaves out the hatches of styled boxes. Each is a function that a reader of PDFs in plain JavaScript computes dot by dot, a minute for a page,
 * and in a small picture nobody sees them.
 */
export function leaveOutHatches(): void {
  const styles = new CSSStyleSheet();
  styles.replaceSync('[data-party][data-party] { --party-pattern: none; }');
  document.adoptedStyleSheets.push(styles);
}
