/** Opens the built app on a clinic in memory, and watches what must never happen. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import type { FakeOptions } from '../fake/world';

const door = fileURLToPath(new URL('../out/door/fake-door.js', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = fileURLToPath(new URL('../out/', import.meta.url));

/** The day every test plays on: a Saturday morning in Cairo. */
export const NOW = new Date('2026-11-21T09:47:00+02:00');

export class App {
  constructor(readonly page: Page) {}

  /** Starts the app on a clinic that stands as the options say. */
  async open(options: FakeOptions = {}): Promise<void> {
    await this.page.clock.setSystemTime(NOW);
    await this.page.addInitScript((given) => {
      window.__fake = given;
      const seen: string[] = [];
      Object.assign(window, { __cspViolations: seen });
      document.addEventListener('securitypolicyviolation', (event) => {
        seen.push(`${event.violatedDirective} ${event.sourceFile}:${event.lineNumber}`);
      });
    }, options);
    await this.page.addInitScript({ path: door });
    await this.page.goto('/');
    await this.page.locator('#app > *').first().waitFor();
  }

  /** Goes to a screen by its id, through the palette, in any language. */
  async goScreen(id: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const choice = this.page.locator(`[data-choice="go.${id}"]`);
    await choice.click();
    await choice.waitFor({ state: 'detached' });
  }

  async shot(name: string): Promise<void> {
    await this.page.screenshot({ path: `${shots}${name}.png` });
  }

  /** No accessibility violation in what is shown now. */
  async accessible(): Promise<void> {
    await this.page.evaluate(axe);
    const found = await this.page.evaluate(async () => {
      const run = (window as unknown as { axe: { run: (o: unknown) => Promise<unknown> } }).axe;
      const result = (await run.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // Experimental: it wants short visible names repeated in the long spoken ones.
        rules: { 'label-content-name-mismatch': { enabled: false } },
      })) as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
      return result.violations.map((violation) => ({
        id: violation.id,
        at: violation.nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`),
      }));
    });
    expect(found).toEqual([]);
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
