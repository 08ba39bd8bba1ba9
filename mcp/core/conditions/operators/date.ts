/** A moment as a policy writes it. */
export interface WrittenDate {
  /** `calendar` for ISO 8601, `epoch` for seconds since 1970. */
  readonly form: 'calendar' | 'epoch';
  readonly milliseconds: number;
}

const zone = '(Z|[+-]\\d{2}(?::?\\d{2})?)?';
/** `2026-01-31`, `2026-01-31T23:59:59Z`, `2026-01` and the same without separators. https://www.w3.org/TR/NOTE-datetime */
const forms = [
  new RegExp(`^(\\d{4})-(\\d{2})(?:-(\\d{2})(?:T(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?${zone})?)?$`),
  new RegExp(`^(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(?:(\\d{2})(?:[.,]\\d+)?)?${zone}$`),
];

/** Reads ISO 8601 or epoch seconds; undefined for another form and for a day or hour that does not exist. */
export function readDate(text: string): WrittenDate | undefined {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { form: 'epoch', milliseconds: Number(text) * 1000 };
  const parts = forms.map((form) => form.exec(text)).find((match) => match !== null);
  if (!parts) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const offset = readOffset(parts[7]);
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!exists || hour > 23 || minute > 59 || second > 59 || offset === undefined) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute - offset, second);
  return { form: 'calendar', milliseconds: date.getTime() };
}

/** `+01:00` → 60. Without a zone IAM reads UTC. */
function readOffset(text: string | undefined): number | undefined {
  if (text === undefined || text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', '') || 0);
  if (hours > 23 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
