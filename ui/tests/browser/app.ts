/** Opens the built app on a clinic in memory, and watches what must never happen. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import type { Locale } from '../../src/lib/commands';
import type { FakeOptions } from '../fake/world';

const door = fileURLToPath(new URL('../out/door/fake-door.js', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = fileURLToPath(new URL('../out/', import.meta.url));

/** The day every test plays on: a Saturday morning in Cairo. */
export const NOW = new Date('2026-11-21T09:47:00+02:00');

const THEMES = ['light', 'dark', 'contrast'] as const;
type Theme = (typeof THEMES)[number];
/** What is looked at, by axe's own tags; and what of it a theme can change. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

export class App {
  constructor(readonly page: Page) {}

  /** Starts the app on a clinic that stands as the options say. */
  async open(options: FakeOptions = {}): Promise<void> {
    await this.page.clock.setSystemTime(NOW);
    const run = String(Math.random());
    await this.page.addInitScript((given) => {
      window.__fake = given;
      const seen: string[] = [];
      Object.assign(window, { __cspViolations: seen });
      document.addEventListener('securitypolicyviolation', (event) => {
        seen.push(`${event.violatedDirective} ${event.sourceFile}:${event.lineNumber}`);
      });
    }, { ...options, run });
    await this.page.addInitScript({ path: door });
    await this.page.goto('/');
    await this.page.locator('#app > *').first().waitFor();
    // An open clinic has its keys once its screen is drawn.
    if ((options.state ?? 'open') === 'open') await this.page.locator('nav.rail + * main *').first().waitFor();
    // Chromium drops keys until the first thing is painted; nobody types at what they do not see.
    await this.painted();
  }

  /** Waits until what is there has been painted: the second frame begins after the first one is drawn. */
  async painted(): Promise<void> {
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  /** Goes to a screen by its id, through the palette, in any language. */
  async goScreen(id: string): Promise<void> {
    const choice = this.page.locator(`[data-choice="go.${id}"]`);
    await this.page.locator('main').first().waitFor();
    // On a busy machine the screen is there a moment before its keys are, and a key heard late closes what the next one opened.
    await expect(async () => {
      if (!(await choice.isVisible())) await this.page.keyboard.press('Control+k');
      await choice.click({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await choice.waitFor({ state: 'detached' });
    // A screen is loaded when it is first shown.
    await this.page.locator('.outlet .shown > :not(.refused)').first().waitFor({ state: 'attached' });
  }

  /** Changes the theme as the person's choice would, without reading the clinic again, and waits until nothing moves. */
  async dress(theme: Theme): Promise<void> {
    await this.page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme);
    await this.still();
  }

  /** Waits until every transition has ended. */
  async still(): Promise<void> {
    await this.page.evaluate(async () => {
      // What begins with the next frame counts too.
      await new Promise((done) => requestAnimationFrame(done));
      const endless = (animation: Animation): boolean => animation.effect?.getComputedTiming().endTime === Infinity;
      const moving = document.getAnimations().filter((animation) => !endless(animation));
      await Promise.allSettled(moving.map((animation) => animation.finished));
    });
  }

  /** In each theme: no violation, and a picture named after it. What no colour decides is the same in all of them, and looked at once. */
  async inEachTheme(name: (theme: Theme) => string): Promise<void> {
    for (const theme of THEMES) {
      await this.dress(theme);
      await test.step(theme, () => this.accessible(theme === THEMES[0] ? undefined : COLOURS));
      await this.shot(name(theme));
    }
  }

  /** Has the clinic speak another language, without beginning again, and waits until it does. */
  async speak(locale: Locale): Promise<void> {
    const rail = this.page.locator('nav.rail');
    const before = (await rail.textContent()) ?? '';
    await this.page.evaluate((locale) => {
      const world = window.__world!;
      world.settings.locale = locale;
      world.changed(['clinic']);
    }, locale);
    await expect(rail).not.toHaveText(before);
    await expect(this.page.locator('html')).toHaveAttribute('lang', /^ar-XB|^en-XA/.test(locale) ? 'en' : locale);
    await this.still();
  }

  /**
   * What is shown now, everywhere: in each theme, from left to right and mirrored, without a violation; and in every language,
   * where each word must fit. Pictures are named `name-theme-language`.
   */
  async everywhere(name: string): Promise<void> {
    await this.inEachTheme((theme) => `${name}-${theme}-en`);
    await this.dress('light');
    for (const locale of ['es', 'fr', 'ar', 'en-XA'] as const) {
      await this.speak(locale);
      await this.shot(`${name}-light-${locale}`);
      expect.soft(await this.clipped(locale === 'en-XA'), `${name} ${locale}`).toEqual([]);
    }
    await this.speak('ar-XB');
    await this.inEachTheme((theme) => `${name}-${theme}-ar-XB`);
    await this.dress('light');
    await this.speak('en');
  }

  async shot(name: string): Promise<void> {
    await this.page.screenshot({ path: `${shots}${name}.png` });
  }

  /** No accessibility violation in what is shown now, by these rules. */
  async accessible(rules: readonly string[] = RULES): Promise<void> {
    if (await this.page.evaluate(() => !('axe' in window))) await this.page.evaluate(axe);
    const found = await this.page.evaluate(async (runOnly) => {
      const run = (window as unknown as { axe: { run: (o: unknown) => Promise<unknown> } }).axe;
      const result = (await run.run({
        runOnly,
        resultTypes: ['violations'],
        // Experimental: it wants short visible names repeated in the long spoken ones.
        rules: { 'label-content-name-mismatch': { enabled: false } },
      })) as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
      return result.violations.map((violation) => ({
        id: violation.id,
        at: violation.nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`),
      }));
    }, rules);
    expect(found).toEqual([]);
  }

  /**
   * Words that do not fit where they stand: cut off, broken, or wider than the window. Names of people may be cut,
   * and a word that was only made longer for a test may be broken.
   */
  async clipped(mayBreak = false): Promise<string[]> {
    return this.page.evaluate((mayBreak) => {
      const found: string[] = [];
      if (document.documentElement.scrollWidth > innerWidth) found.push('the page is wider than the window');
      for (const head of document.querySelectorAll('.screen-head')) {
        const around = head.getBoundingClientRect();
        for (const button of head.querySelectorAll('.button')) {
          const box = button.getBoundingClientRect();
          if (box.left < around.left || box.right > around.right) found.push(`${button.textContent} stands out of its head`);
        }
        const title = head.querySelector('h1')?.getBoundingClientRect();
        const main = head.querySelector('.primary');
        if (!mayBreak && title && main && main.getBoundingClientRect().top >= title.bottom) found.push(`${main.textContent} stands under its head`);
      }
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const parent = node.parentElement;
        if (!parent || !node.textContent?.trim()) continue;
        if (parent.closest('script, style, select, bdi, .spoken, [data-tile], [data-card] .main, [dir=auto]')) continue;
        if (!parent.checkVisibility({ visibilityProperty: true })) continue;
        const range = document.createRange();
        for (const word of node.textContent.matchAll(/[\p{L}\p{M}’]{3,}/gu)) {
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top)));
          if (lines.size > 1 && !mayBreak) found.push(`${word[0]} is broken in ${parent.outerHTML.slice(0, 90)}`);
        }
        range.selectNodeContents(node);
        const text = range.getBoundingClientRect();
        for (let box: HTMLElement | null = parent; box; box = box.parentElement) {
          if (/auto|scroll/.test(getComputedStyle(box).overflowX)) break;
          const around = box.matches('[data-card]') ? box : null;
          if (!around && !/hidden|clip/.test(getComputedStyle(box).overflowX)) continue;
          const frame = box.getBoundingClientRect();
          // Totals give way whole: they stand on the next line, out of sight.
          if (box.matches('.totals') && text.top >= frame.bottom) break;
          if (text.left < frame.left - 2 || text.right > frame.right + 2) {
            found.push(`${node.textContent.trim()} in ${box.outerHTML.slice(0, 90)}`);
            break;
          }
        }
      }
      return found;
    }, mayBreak);
  }

  /** What went through the door, in order. */
  async asked(name?: string): Promise<{ name: string; args: unknown }[]> {
    const all = await this.page.evaluate(() => window.__asked ?? []);
    return name ? all.filter((one) => one.name === name) : all;
  }
}

export const test = base.extend<{ app: App }>({
  app: async ({ page }, use) => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') wrong.push(line.text());
    });
    await use(new App(page));
    const violations = await page.evaluate(
      () => (window as unknown as { __cspViolations?: string[] }).__cspViolations ?? [],
    );
    expect(violations, 'CSP').toEqual([]);
    expect(wrong, 'errors in the console').toEqual([]);
  },
});

export { expect } from '@playwright/test';
