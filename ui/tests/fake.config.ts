import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The fake door as one classic script, injected before the app's own. */
export default defineConfig({
  root: here,
  build: {
    outDir: `${here}out/door`,
    lib: { entry: `${here}fake-door.ts`, formats: ['iife'], name: 'fakeDoor', fileName: () => 'fake-door.js' },
    minify: false,
  },
});
