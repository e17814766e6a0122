/** What a spreadsheet would run as a formula: the first characters that Excel, Calc and Sheets take for one. */
const formula = /^[=+\-@\t\r]/;

/** A field as RFC 4180 has it. What would be a formula gets an apostrophe in front, which spreadsheets show as text. */
function field(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Lines of comma-separated values as RFC 4180 has them. A byte order mark comes before them: without it, Excel on Windows doesn't read
 * the file as UTF-8.
 */
export const csvLines = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;

/** A table as comma-separated values, a heading first. @param columns the headings, which are the keys of each row */
export const csvOf = <K extends string>(columns: readonly K[], rows: readonly Readonly<Record<K, string>>[]): string =>
  csvLines([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
