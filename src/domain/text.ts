/** A count with its noun. Examples: `1 question`, `3 questions` */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Words as a list in a sentence. Example: `EC2, RDS, and Lambda` */
export const joinWords = (words: readonly string[], conjunction = 'and'): string =>
  words.length < 3 ? words.join(` ${conjunction} `) : `${words.slice(0, -1).join(', ')}, ${conjunction} ${words.at(-1) ?? ''}`;

/** Clauses joined into one sentence, without its period. Example: `EC2 starts, and RDS waits` */
export const joinClauses = (clauses: readonly string[]): string =>
  clauses.length < 2 ? clauses.join('') : `${clauses.slice(0, -1).join(', ')}, and ${clauses.at(-1) ?? ''}`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for HTML content and double-quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Compares by code units, so that the order is the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A name that a reader typed, short enough for a sentence. */
export const shortenName = (name: string): string => (name.length > 30 ? `${name.slice(0, 30)}…` : name);

/** A label inside a sentence: the first word becomes lowercase unless it is a name or an abbreviation. */
export const inSentence = (label: string): string =>
  /^(Availability Zone|Amazon|AWS|Region|[A-Z]{2})/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** A value as JSON for a `<script>` element, where `<` could end the element. */
export const jsonForScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
