/** A word with a place to break it where a column is narrower. Example: `Virtualiza-tion` */
export const breakable = (word: string): string => word.replace(/(?=tion$)/, '\u00AD');
