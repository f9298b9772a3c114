/** Time zones: how far from UTC, and which hours the clocks show twice. */

const MINUTE = 60_000;
const DAY = 86_400_000;
/** The clocks go back by an hour or two at most. */
const LONGEST = 3 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/**
 * What a clock and a calendar in the zone show, each part in two digits, the year in four. From parts: how a locale orders
 * them differs between engines, even for the same locale. Asked for with every row of a list, and what formats is dear to make.
 */
export function clockIn(zone: string, ms: number): Record<Part, string> {
  let format = formats.get(zone);
  if (!format) {
    const part = '2-digit';
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: part, day: part, hour: part, minute: part, second: part,
    });
    formats.set(zone, format);
  }
  const shown: Record<Part, string> = { year: '', month: '', day: '', hour: '', minute: '', second: '' };
  for (const { type, value } of format.formatToParts(ms)) if (type in shown) shown[type as Part] = value;
  return shown;
}

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
export function offsetOf(zone: string, ms: number): number {
  const { year, month, day, hour, minute, second } = clockIn(zone, ms);
  const shown = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return shown - Math.floor(ms / 1000) * 1000;
}

interface Back {
  at: number;
  by: number;
}

/** When the clocks go back in a day of UTC, if they do; asked for every time on screen, so each day is looked at once. */
const backs = new Map<string, Back | null>();

function back(zone: string, day: number): Back | null {
  const key = `${zone} ${day}`;
  let found = backs.get(key);
  if (found === undefined) {
    let [low, high] = [day * DAY, (day + 1) * DAY];
    const by = offsetOf(zone, low) - offsetOf(zone, high);
    if (by > 0 && by <= LONGEST) {
      const before = offsetOf(zone, low);
      while (high - low > MINUTE) {
        const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
        if (offsetOf(zone, middle) === before) low = middle;
        else high = middle;
      }
      found = { at: high, by };
    } else found = null;
    backs.set(key, found);
  }
  return found;
}

/** Whether the clocks show this time for the second time: they went back, and have not caught up yet. */
export function isSecond(zone: string, ms: number): boolean {
  const day = Math.floor(ms / DAY);
  return [day - 1, day].some((one) => {
    const went = back(zone, one);
    return went !== null && went.at <= ms && ms < went.at + went.by;
  });
}

/** The city by which a zone is known, without the names that stand before it: `Buenos Aires`. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
