import { describe, expect, it } from 'vitest';
import { leftOf } from './offer';

const at = (time: string) => Date.parse(`2026-11-23T${time}:00+02:00`);
const visit = { practitioner_id: 'amin', start_ms: at('10:00'), end_ms: at('10:40') };
const left = (now: string) => leftOf(visit, at(now), 'Africa/Cairo');

describe('what is left of a time that became free', () => {
  it('is all of it while it is ahead, the rest once it has begun, and nothing near its end', () => {
    const whole = { practitioner_id: 'amin', date: '2026-11-23', time: '10:00', duration_min: 40 };
    expect(left('08:00')).toEqual(whole);
    expect(left('10:00')).toEqual(whole);
    expect(left('10:11')).toEqual({ ...whole, time: '10:15', duration_min: 25 });
    expect(left('10:36')).toBeNull();
    expect(left('12:00')).toBeNull();
  });
  it('is nobody’s where nobody was to receive', () => {
    expect(leftOf({ ...visit, practitioner_id: null }, at('08:00'), 'Africa/Cairo')).toBeNull();
  });
});
