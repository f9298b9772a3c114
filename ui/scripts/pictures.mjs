/**
 * Takes the pictures that docs/screens.md and README.md show from what the browser tests left in tests/out.
 *
 * `NAME-light.png` there is `NAME-light-en.png` here, `NAME-ar.png` is `NAME-light-ar.png`. Prints what is missing.
 */
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const shown = new Set(
  ['../../docs/screens.md', '../../README.md'].flatMap((page) =>
    [...readFileSync(at(page), 'utf8').matchAll(/screens\/([\w-]+\.png)/g)].map(([, name]) => name),
  ),
);
const left = (name) => [
  `../tests/out/${name}`,
  `../tests/out/${name.replace(/-(light|dark)\.png$/, '-$1-en.png')}`,
  `../tests/out/${name.replace(/-([a-z]{2})\.png$/, '-light-$1.png')}`,
];
const missing = [];
for (const name of shown) {
  const source = left(name).map(at).find(existsSync);
  if (source) copyFileSync(source, at(`../../docs/screens/${name}`));
  else missing.push(name);
}
for (const name of readdirSync(at('../../docs/screens'))) if (!shown.has(name)) rmSync(at(`../../docs/screens/${name}`));
if (missing.length) {
  console.error(`No test leaves these pictures: ${missing.join(', ')}`);
  process.exit(1);
}
