import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  // Unit tests run the client's Svelte, whose effects run.
  ...(process.env['VITEST'] ? { resolve: { conditions: ['browser'] } } : {}),
  clearScreen: false,
  server: { port: 1420, strictPort: true, fs: { allow: [root] } },
  build: {
    target: ['chrome110', 'safari16.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The app, and the wall of the waiting room in a window of its own.
    rolldownOptions: { input: ['index.html', 'wall.html'] },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['tests/unit/setup.ts'],
    include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
  },
});
