import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The window loads no words that it never says: what translators note, and what the clinic itself says to patients (`message-…`). */
const words: Plugin = {
  name: 'words',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('.ftl?raw')) return undefined;
    const text = readFileSync(id.slice(0, -'?raw'.length), 'utf8');
    const said = text.replaceAll(/^#.*\n/gm, '').replaceAll(/^message-.*\n(?: .*\n)*/gm, '').replaceAll(/\n\n+/g, '\n').replaceAll(/^ +/gm, ' ');
    return `export default ${JSON.stringify(said)}`;
  },
};

export default defineConfig({
  plugins: [words, svelte()],
  // Unit tests run the client's Svelte, whose effects run.
  ...(process.env['VITEST'] ? { resolve: { conditions: ['browser'] } } : {}),
  clearScreen: false,
  server: { port: 1420, strictPort: true, fs: { allow: [root] } },
  build: {
    target: ['chrome110', 'safari16.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The app, and the wall of the waiting room in a window of its own.
    rolldownOptions: {
      input: ['index.html', 'wall.html'],
      output: {
        // Packed together, small things that look alike take a third of the room that each takes alone.
        codeSplitting: { groups: [
            { name: 'icons', test: /@lucide/ },
            { name: 'words', test: /\/features\/\w+\/(words|names)\.ts$/ },
          ] },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['tests/unit/setup.ts'],
    include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
  },
});
