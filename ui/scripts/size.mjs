/**
 * How much the first screen weighs: the entry, all it imports statically, the words of one language
 * (the heaviest), and its styles, gzipped. The lock screen is on the way to everything, so its weight is everyone's wait.
 * Altogether is what one window can come to load: all code, and the words of one language.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMITS_KB = { 'JS of the first screen': 130, 'JS altogether': 260, 'CSS altogether': 30 };

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const gz = (path) => gzipSync(readFileSync(path), { level: 9 }).length / 1024;
const sum = (paths) => paths.reduce((total, path) => total + gz(path), 0);

const html = readFileSync(`${dist}index.html`, 'utf8');
const entry = /src="\/(assets\/[^"]+\.js)"/.exec(html)?.[1];
if (!entry) throw new Error('dist/index.html has no entry: run `npm run build` first');

/** Static imports only: `import ... from "./x.js"` and `import "./x.js"`. */
function reach(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(dist + file, 'utf8');
  for (const [, name] of code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) {
    reach(`assets/${name}`, found);
  }
  return found;
}

const languages = readdirSync(new URL('../../assets/locales', import.meta.url));
const words = readdirSync(`${dist}assets`).filter(
  (name) => name.endsWith('.js') && languages.includes(name.slice(0, name.indexOf('-'))),
);
if (words.length !== languages.length) throw new Error('each language is a file of its own, read when it is chosen');

const heaviest = Math.max(...words.map((name) => gz(`${dist}assets/${name}`)));
const isWords = (path) => words.some((name) => path.endsWith(`/${name}`));
const assets = readdirSync(`${dist}assets`).map((name) => `${dist}assets/${name}`);
const sizes = {
  'JS of the first screen': 
    sum([...reach(entry)].map((file) => dist + file)) + heaviest,
  'JS altogether': sum(assets.filter((path) => path.endsWith('.js') && !isWords(path))) + heaviest,
  'CSS altogether': sum(assets.filter((path) => path.endsWith('.css'))),
};

let heavy = false;
for (const [what, kb] of Object.entries(sizes)) {
  const over = kb > LIMITS_KB[what];
  heavy ||= over;
  console.log(
    `${what.padEnd(24)} ${kb.toFixed(1).padStart(7)} KB gz  of ${LIMITS_KB[what]} KB${over ? '  TOO HEAVY' : ''}`,
  );
}
process.exit(heavy ? 1 : 0);
