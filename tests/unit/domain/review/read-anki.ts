/** The content of an Anki text file. */
export interface AnkiFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly notes: readonly (readonly string[])[];
}

/** Reads one record of tab-separated fields. Quoted fields can contain tabs, line breaks, and doubled quotes. */
function readRecord(text: string, from: number): { fields: string[]; next: number } {
  const fields: string[] = [];
  let at = from;
  for (;;) {
    const quoted = /"((?:[^"]|"")*)"/y;
    const plain = /[^\t\n]*/y;
    const pattern = text[at] === '"' ? quoted : plain;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) throw new Error(`A quoted field does not end: ${text.slice(at, at + 40)}`);
    fields.push(pattern === quoted ? (found[1] ?? '').replaceAll('""', '"') : found[0]);
    at = pattern.lastIndex;
    const end = text[at];
    if (end !== '\t' && end !== '\n' && end !== undefined) throw new Error(`After a field comes "${end}".`);
    at += 1;
    if (end !== '\t') return { fields, next: at };
  }
}

/** Reads a file by the rules of Anki's manual: header lines `#key:value` at the top, other lines that begin with # are comments. */
export function readAnki(text: string): AnkiFile {
  const headers: Record<string, string> = {};
  const notes: string[][] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '#') {
      const end = text.indexOf('\n', at);
      const [, key, value] = /^#([^:]+):(.*)$/.exec(text.slice(at, end)) ?? [];
      if (key !== undefined && value !== undefined && notes.length === 0) headers[key] = value;
      at = end + 1;
    } else {
      const { fields, next } = readRecord(text, at);
      notes.push(fields);
      at = next;
    }
  }
  return { headers, notes };
}
