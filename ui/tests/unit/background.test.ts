import { afterEach, expect, test, vi } from 'vitest';
import { answerStrays, background } from '../../src/lib/background';
import { DoorError } from '../../src/lib/door';
import { toasts } from '../../src/lib/toasts.svelte';

const settled = (): Promise<void> => new Promise((done) => setTimeout(done));
const said = (): string[] => toasts.shown.map(({ text }) => text);
const reported = vi.fn();
vi.stubGlobal('reportError', reported);

afterEach(() => {
  toasts.clear();
  reported.mockClear();
});

test.each(['session.none', 'session.locked', 'session.expired'])('%s is left to the lock screen', async (code) => {
  background(Promise.reject(new DoorError(code)));
  await settled();
  expect(said()).toEqual([]);
  expect(reported).not.toHaveBeenCalled();
});

test('every other refusal is shown, in words', async () => {
  background(Promise.reject(new DoorError('auth.forbidden')));
  await settled();
  expect(said()).toEqual([expect.stringContaining('Your role does not allow this')]);
  expect(reported).not.toHaveBeenCalled();
});

test('a defect is shown too, and reported', async () => {
  const defect = new TypeError('x is not a function');
  background(Promise.reject(defect));
  await settled();
  expect(said()).toHaveLength(1);
  expect(reported).toHaveBeenCalledWith(defect);
});

test('work that succeeds, or was not needed, says nothing', async () => {
  background(Promise.resolve(1));
  background(undefined);
  await settled();
  expect(said()).toEqual([]);
});

test('what was begun in another way and failed is answered all the same', () => {
  const stray = (reason: unknown): Event =>
    Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason });
  const stop = answerStrays();
  for (const code of ['session.locked', 'auth.forbidden']) {
    const event = stray(new DoorError(code));
    window.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  }
  stop();
  window.dispatchEvent(stray(new DoorError('auth.forbidden')));
  expect(said()).toHaveLength(1);
});
