const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * The day a number of months before another, to compare with other ISO days. The result may not exist, such as February 31.
 * @param day `YYYY-MM-DD`
 */
export function monthsBefore(day: string, count: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) - count;
  const twoDigits = String((months % 12) + 1).padStart(2, '0');
  return `${Math.floor(months / 12)}-${twoDigits}-${day.slice(8)}`;
}

/**
 * A date in words, as exact as the date itself.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @returns `2023`, `April 2023` or `January 5, 2023`
 */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  const monthName = month && months[Number(month) - 1];
  return [monthName && (day ? `${monthName} ${Number(day)},` : monthName), year].filter(Boolean).join(' ');
}
