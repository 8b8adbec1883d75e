// Owns how dates are written elsewhere: ISO in all its lengths, mail headers, and English months. Never guesses day against month.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY_FIRST = new RegExp(`^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH_NAME},?\\s+(\\d{4})(?!\\d)`, 'i');
const MONTH_FIRST = new RegExp(`^(?:[a-z]{3,9},?\\s+)?${MONTH_NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'i');
const MONTH_ONLY = new RegExp(`^${MONTH_NAME},?\\s+(\\d{4})$`, 'i');
const ISO = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T\s].*)?)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}.*)?$/;
const NUMERIC = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[,T\s].*)?$/;

/**
 * The calendar date in `text`, as precise as it is given ("2020", "2020-03", "2020-03-11"); the day is the one written, whatever the time zone.
 * Null where the text is no date, names a day that does not exist, or leaves open which number is the month ("03/04/2020").
 */
export function readDate(text: string): string | null {
  const trimmed = text.trim();
  let found = ISO.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (found) return compose(found[1], found[2], found[3]);
  found = DAY_FIRST.exec(trimmed);
  if (found) return compose(found[3], monthOf(found[2]), found[1]);
  found = MONTH_FIRST.exec(trimmed);
  if (found) return compose(found[3], monthOf(found[1]), found[2]);
  found = MONTH_ONLY.exec(trimmed);
  if (found) return compose(found[2], monthOf(found[1]), undefined);
  found = NUMERIC.exec(trimmed);
  if (!found) return null;
  const [, first, second, year] = found;
  if (first === second || Number(first) > 12) return compose(year, second, first);
  return Number(second) > 12 ? compose(year, first, second) : null;
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

/** Joins the parts if they name a real date; null otherwise. */
function compose(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined) return null;
  if (month === undefined) return year;
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  const start = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return start;
  const d = Number(day);
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  return d >= 1 && d <= last ? `${start}-${day.padStart(2, '0')}` : null;
}
