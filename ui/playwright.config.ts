import { defineConfig } from '@playwright/test';

const url = `http://127.0.0.1:${process.env['PORT'] ?? 4173}`;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'tests/out/results',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./tests/failures.ts']],
  // What is timed is timed alone, after the others.
  projects: [
    { name: 'screens', testIgnore: 'speed.spec.ts' },
    { name: 'speed', testMatch: 'speed.spec.ts', dependencies: ['screens'] },
  ],
  use: {
    baseURL: url,
    viewport: { width: 1366, height: 768 },
    timezoneId: 'America/New_York', // not the clinic's: nothing may read the PC's zone
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] },
  },
  webServer: {
    command: 'node tests/server.mjs',
    url,
    reuseExistingServer: true,
  },
});
