/** The characters that make Excel, Calc, and Sheets read a field as a formula. */
const formula = /^[=+\-@\t\r]/;

/** A field as RFC 4180 specifies. A possible formula gets a leading apostrophe, so that spreadsheets show it as text. */
function field(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines as RFC 4180 specifies, after a byte order mark, without which Excel on Windows doesn't read the file as UTF-8. */
export const csvText = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
