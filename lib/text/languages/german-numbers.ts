// Owns the German number words, which are written as one word up to a million: made from their parts.
const UNITS = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const TEENS = ['zehn', 'elf', 'zwölf', 'dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn'];
const TENS = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];

/** Number words from two to 9,900 by hundreds and to 999 by ones, and whole thousands up to 999,000, to their values; "hundert" and "tausend" are scales. */
export function listGermanNumbers(): Record<string, number> {
  const numbers: Record<string, number> = { null: 0, eins: 1 };
  const below: [string, number][] = [];
  for (let value = 2; value < 100; value++) below.push([nameBelowHundred(value), value]);
  for (const [name, value] of below) numbers[name] = value;
  for (const [unit, digit] of UNITS.entries()) {
    if (unit < 1) continue;
    const hundred = `${digit}hundert`;
    numbers[hundred] = unit * 100;
    for (const [name, value] of [['eins', 1] as const, ...below])
      for (const head of unit === 1 ? [hundred, 'hundert'] : [hundred]) {
        numbers[head + name] = unit * 100 + value;
        numbers[`${head}und${name}`] = unit * 100 + value;
      }
    for (let rest = 1; rest < 10; rest++) numbers[`${digit}tausend${UNITS[rest]}hundert`] = unit * 1000 + rest * 100;
  }
  for (const [name, value] of below) numbers[`${name}tausend`] = value * 1000;
  numbers.eintausend = 1000;
  numbers.hunderttausend = 100_000;
  for (let unit = 1; unit < 10; unit++) numbers[`${UNITS[unit]}hunderttausend`] = unit * 100_000;
  return numbers;
}

function nameBelowHundred(value: number): string {
  const [ten, unit] = [Math.floor(value / 10), value % 10];
  if (value < 10) return UNITS[value] as string;
  if (value < 20) return TEENS[unit] as string;
  return unit === 0 ? (TENS[ten] as string) : `${UNITS[unit]}und${TENS[ten]}`;
}
