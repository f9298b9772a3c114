/** Says at the very end, in one line each, where and why tests failed: long logs are read from their end, or cut. */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

export default class Failures implements Reporter {
  private readonly lines: string[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === test.expectedStatus || result.status === 'skipped') return;
    const { message = 'ended without a word', location = test.location } = result.error ?? {};
    const [what = '', ...more] = stripVTControlCharacters(message).split('\n').filter((line) => line.trim() !== '');
    // Of an expectation the second and third line say what was hoped for and what came.
    const why = [what, ...more.slice(0, 3)].map((line) => line.trim()).join(' | ');
    this.lines.push(`FAILED ${relative(process.cwd(), location.file)}:${location.line} "${test.title}" ${result.status}: ${why}`);
  }

  onEnd(): void {
    for (const line of this.lines) console.log(line);
  }
}
