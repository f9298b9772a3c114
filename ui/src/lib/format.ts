/**
 * Dates, times and numbers as the clinic writes them. Language, order, hours, digits and time zone come
 * from its settings. Dates are Gregorian; another calendar only stands beside them.
 */
import { ageAt, dateIn } from './dates';
import { inDigits } from './digits';
import { language, t } from './i18n.svelte';
import { session } from './session.svelte';
import { cityOf, isSecond, offsetOf } from './zones';

type Options = Intl.DateTimeFormatOptions;

/** The platform's locale whose date order is the clinic's. */
function dateLocale(): string {
  const order = session.settings?.date_order ?? 'dmy';
  if (language.speech !== 'en') return language.tag;
  return order === 'mdy' ? 'en-US' : order === 'ymd' ? 'en-CA' : 'en-GB';
}

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Options): Intl.DateTimeFormat {
  const locale = dateLocale();
  const key = locale + language.digits + JSON.stringify(options);
  let found = made.get(key);
  if (!found) {
    const fixed: Options = { calendar: 'gregory', numberingSystem: language.digits, ...options };
    found = new Intl.DateTimeFormat(locale, fixed);
    made.set(key, found);
  }
  return found;
}

/** Keeps a date with words in it together where the text around it runs from right to left. */
function whole(text: string): string {
  return language.dir === 'rtl' ? `\u2068${text}\u2069` : text;
}

const noon = (date: string) => new Date(`${date}T12:00:00Z`);

/** `21 Nov 2026`; of a date that is known in part, `Nov 2026` or `2026`. */
export function shortDate(date: string): string {
  const [, month, day] = date.split('-');
  const known: Options = { ...(day ? { day: 'numeric' } : {}), ...(month ? { month: 'short' } : {}) };
  const parts = formatter({ timeZone: 'UTC', ...known, year: 'numeric' });
  return whole(parts.format(noon(`${date}-01-01`.slice(0, 10))));
}

/** `Sat 21 Nov 2026` */
export function longDate(date: string): string {
  const weekday = formatter({ timeZone: 'UTC', weekday: 'short' }).format(noon(date));
  return whole(`${weekday} ${shortDate(date)}`);
}

/** `Sat 21 Nov`, or `Sat 21` where the month is said beside it. */
export function dayOfWeek(date: string, month: 'month' | 'no month' = 'month'): string {
  const weekday = formatter({ timeZone: 'UTC', weekday: 'short' }).format(noon(date));
  const parts = formatter({ timeZone: 'UTC', day: 'numeric', ...(month === 'month' ? { month: 'short' } : {}) });
  return whole(`${weekday} ${parts.format(noon(date))}`);
}

/** `21–27 Nov 2026` */
export function dateRange(first: string, last: string): string {
  const parts = formatter({ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  return whole(parts.formatRange(noon(first), noon(last)));
}

/** `11 Jumada II 1448 AH`: the date in the clinic's other calendar; nothing where it has none. */
export function otherDate(date: string): string | undefined {
  const calendar = session.settings?.calendar ?? 'gregorian';
  if (calendar === 'gregorian') return undefined;
  const parts: Options = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' };
  return whole(formatter({ ...parts, calendar: calendar.replace('_', '-') }).format(noon(date)));
}

/** `21/11/2026` in the clinic's order, as in a field; a partial birth date stays partial. */
export function typedDate(date: string): string {
  const order = session.settings?.date_order ?? 'dmy';
  const [year = '', month, day] = inDigits(date, language.digits).split('-');
  if (order === 'ymd' || !month) return [year, month, day].filter(Boolean).join('-');
  if (!day) return `${month}/${year}`;
  return order === 'dmy' ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
}

/** The same within a text. */
export function numericDate(date: string): string {
  return whole(typedDate(date));
}

/** 1 = Monday ... 7 = Sunday; `long` or `short`. */
export function weekdayName(weekday: number, width: 'long' | 'short' = 'long'): string {
  return formatter({ timeZone: 'UTC', weekday: width }).format(
    noon(`2024-01-0${weekday}`), // 1 January 2024 is a Monday
  );
}

/** The seven weekdays in the clinic's order. */
export function weekdays(start = session.settings?.week_start ?? 1): number[] {
  return Array.from({ length: 7 }, (_, at) => ((start - 1 + at) % 7) + 1);
}

/** `09:15` where a day has 24 hours, `9:15 am` where it has twice 12: nobody says "oh nine" there. */
function clock(more: Options): Options {
  const hourCycle = session.settings?.hour_cycle ?? 'h23';
  const hour = hourCycle === 'h12' ? 'numeric' : '2-digit';
  return { timeZone: session.timeZone, hour, hourCycle, ...more };
}
const MINUTES: Options = { minute: '2-digit' };

const told = new WeakMap<Intl.DateTimeFormat, Map<number, string>>();
const MOST_TOLD = 1_500;

/** The time that the clocks show, and which of two when they show it twice. A day says each of its times dozens of times over. */
function shown(ms: number, more: Options): string {
  const how = formatter(clock(more));
  let times = told.get(how);
  if (!times || times.size >= MOST_TOLD) told.set(how, (times = new Map<number, string>()));
  const known = times.get(ms);
  if (known !== undefined) return known;
  const time = whole(how.format(ms));
  const said = isSecond(session.timeZone, ms) ? t('time-second', { time }) : time;
  times.set(ms, said);
  return said;
}

/** An instant as a time of day in the clinic: `10:42`. */
export function clockTime(ms: number): string {
  return shown(ms, MINUTES);
}

/** A time of day `HH:MM` as the clinic writes it, `HH:MMB` with its letter; plain, so that it can stand in a field. */
export function timeOfDay(time: string): string {
  const [first = ''] = time.split('B');
  const text = formatter(clock({ ...MINUTES, timeZone: 'UTC' })).format(Date.parse(`2000-01-01T${first}Z`));
  return first === time ? text : `${text} B`;
}

/** The full hour of an instant: `09:00`, or `9 am`. */
export function clockHour(ms: number): string {
  return shown(ms, session.settings?.hour_cycle === 'h12' ? {} : MINUTES);
}

/** What is written beside an hour before and after noon: `am` and `pm`, `ص` and `م`. */
export function halvesOfDay(): [string, string] {
  const half = (hour: string) =>
    formatter({ timeZone: 'UTC', hour: 'numeric', hourCycle: 'h12' })
      .formatToParts(Date.parse(`2000-01-01T${hour}:00Z`))
      .find((part) => part.type === 'dayPeriod')?.value ?? '';
  return [half('09'), half('21')];
}

/** `10:42:07` */
export function clockTimeExact(ms: number): string {
  return shown(ms, { ...MINUTES, second: '2-digit' });
}

/** What the clocks show in another time zone: `10:42`. */
export function timeIn(zone: string, ms: number): string {
  return whole(formatter(clock({ ...MINUTES, timeZone: zone })).format(ms));
}

/** `Cairo · UTC+2 · Eastern European Time`: where, how far it is from UTC now, and what people call its time. */
export function zoneName(zone: string, now = Date.now()): string {
  const named = formatter({ timeZone: zone, hour: 'numeric', timeZoneName: 'longGeneric' }).formatToParts(now);
  const name = named.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const ahead = Math.round(offsetOf(zone, now) / 60_000);
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  const offset = `UTC${ahead < 0 ? '−' : '+'}${hours}${minutes ? `:${pad(minutes)}` : ''}`;
  return t('time-zone-name', { city: cityOf(zone), name, offset: inDigits(offset, language.digits) });
}

/** The civil date of an instant in the clinic's time zone. */
export function dateOfInstant(ms: number): string {
  return dateIn(session.timeZone, ms);
}

/** `21 Nov 2026 10:42`, or `Today 10:42`. */
export function moment(ms: number): string {
  const date = dateOfInstant(ms);
  if (date === session.today()) return t('today-at', { time: clockTime(ms) });
  return whole(`${shortDate(date)} ${clockTime(ms)}`);
}

/** `21 Nov 2026 10:42:07` */
export function momentExact(ms: number): string {
  return whole(`${shortDate(dateOfInstant(ms))} ${clockTimeExact(ms)}`);
}

const counted = new Map<string, Intl.NumberFormat>();

function written(value: number, style: 'decimal' | 'percent'): string {
  const key = language.tag + language.digits + style;
  let found = counted.get(key);
  if (!found) {
    found = new Intl.NumberFormat(language.tag, { style, numberingSystem: language.digits });
    counted.set(key, found);
  }
  return found.format(value);
}

export const number = (value: number): string => written(value, 'decimal');

/** A share of the whole: `34%` */
export const percent = (part: number): string => written(part, 'percent');

/** Age in words: years, or months under two years. */
export function ageText(birth: string): string {
  const today = session.today();
  const years = ageAt(birth, today);
  if (years >= 2 || birth.length < 7) return t('age-years', { years });
  const months =
    (Number(today.slice(0, 4)) - Number(birth.slice(0, 4))) * 12 +
    Number(today.slice(5, 7)) -
    Number(birth.slice(5, 7)) -
    (birth.length === 10 && today.slice(8) < birth.slice(8) ? 1 : 0);
  return t('age-months', { months: Math.max(0, months) });
}

export function countryName(code: string): string {
  return new Intl.DisplayNames([language.speech], { type: 'region' }).of(code) ?? code;
}

export function currencyName(code: string): string {
  return new Intl.DisplayNames([language.speech], { type: 'currency' }).of(code) ?? code;
}

export function calendarName(code: string): string {
  return new Intl.DisplayNames([language.speech], { type: 'calendar' }).of(code.replace('_', '-')) ?? code;
}

/** The name a language calls itself; the pseudo-locales have words of their own. */
export function languageName(code: string): string {
  if (code === 'en-XA') return t('language-accented');
  if (code === 'ar-XB') return t('language-mirrored');
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  // It stands alone in a list; one engine writes it so, the other as within a sentence.
  return name.replace(/^./u, (first) => first.toLocaleUpperCase(code));
}
