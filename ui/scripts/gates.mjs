/**
 * What the linter does not see: things the CSP forbids, engines lack, or that would break
 * right-to-left, offline or locale rules. Each gate names the rule it keeps.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function files(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? files(path) : [path];
  });
}

/** Comments may talk about what code may not do. */
function code(path) {
  return readFileSync(join(root, path), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, (text) => text.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/<!--[\s\S]*?-->/g, (text) => text.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/(^|\s)\/\/.*$/gm, '');
}

/** Only the styles of a component, in their place. */
function stylesOf(path, text) {
  if (path.endsWith('.css')) return text;
  const at = text.indexOf('<style>');
  return at < 0 ? '' : text.slice(0, at).replaceAll(/[^\n]/g, ' ') + text.slice(at);
}

const gates = [
  { rule: 'no {@html}: text is text', only: /\.svelte$/, find: /\{@html/ },
  { rule: 'no static style="…": the CSP forbids it', only: /\.(svelte|html)$/, find: /\sstyle="/ },
  { rule: 'the language is a setting', find: /navigator\.languages?\b|toLocale(?:Date|Time)?String\(/ },
  { rule: 'WebKitGTK lacks it', find: /\bTemporal\.|requestIdleCallback|scheduler\.|field-sizing/ },
  { rule: 'no network', find: /\bfetch\(|\bWebSocket\b|\bEventSource\b|XMLHttpRequest|sendBeacon/ },
  { rule: 'nothing pops up beside the window, where whoever passes reads it', find: /\bNotification\b/ },
  { rule: 'nothing is kept in the web view', find: /localStorage|sessionStorage|indexedDB|document\.cookie/ },
  {
    rule: 'logical properties only',
    css: true,
    only: /\.(svelte|css)$/,
    find: /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)|left|right|(?:text-align|float):\s*(?:left|right))\b[^-\w]*:/m,
  },
  {
    rule: 'one file talks to the shell (lib/door.ts)',
    only: /^(?!src\/lib\/door\.ts$)/,
    find: /@tauri-apps|\binvoke\(/,
  },
  { rule: 'shared code knows no feature', only: /^src\/lib\//, find: /from '.*\/features\// },
];

const problems = [];
for (const path of files('src')) {
  if (!/\.(ts|svelte|css)$/.test(path) || /\.(test|gen)\.ts$/.test(path)) continue;
  const text = code(path);
  const lines = readFileSync(join(root, path), 'utf8').split('\n').length - 1;
  if (lines > 300 && path !== 'src/lib/commands.ts' && path !== 'src/lib/bindings.ts') {
    problems.push(`${path}: ${lines} lines, at most 300`);
  }
  for (const gate of gates) {
    if (gate.only && !gate.only.test(path)) continue;
    const hit = gate.find.exec(gate.css ? stylesOf(path, text) : text);
    if (hit) {
      const line = text.slice(0, hit.index).split('\n').length;
      problems.push(`${path}:${line}: ${gate.rule}: ${hit[0].trim()}`);
    }
  }
  // Text in markup that does not come from Fluent.
  if (path.endsWith('.svelte')) {
    const markup = text
      .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, (inner) => inner.replaceAll(/[^\n]/g, ''))
      .replaceAll(/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, (inner) => inner.replaceAll(/[^\n]/g, ''));
    for (const hit of markup.matchAll(/>([^<>]*\p{L}{2,}[^<>]*)<\/|\s(?:aria-label|title|placeholder|alt)="([^"]*\p{L}{2,}[^"]*)"/gu)) {
      const line = markup.slice(0, hit.index).split('\n').length;
      problems.push(`${path}:${line}: words belong in Fluent: ${(hit[1] ?? hit[2]).trim()}`);
    }
  }
}

if (existsSync(join(root, 'dist/assets'))) {
  for (const path of files('dist/assets').filter((name) => name.endsWith('.js'))) {
    const hit = /<[a-z][^<>`]*\sstyle=/.exec(readFileSync(join(root, path), 'utf8'));
    if (hit) problems.push(`${path}: compiled markup with style=: ${hit[0].slice(-60)}`);
  }
}

console.log(problems.length > 0 ? problems.join('\n') : 'gates: all kept');
process.exit(problems.length > 0 ? 1 : 0);
