/**
 * Types of every Fluent message, from assets/locales/en/*.ftl into src/lib/messages.gen.ts:
 * which ids exist and which arguments each one takes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@fluent/syntax';

const root = join(import.meta.dirname, '../..');

/** Every message of one language: id -> names of its arguments, sorted. */
export function messagesOf(language) {
  const folder = join(root, 'assets/locales', language);
  const messages = new Map();
  const problems = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl')).sort()) {
    for (const entry of parse(readFileSync(join(folder, file), 'utf8'), {}).body) {
      if (entry.type === 'Junk') problems.push(`${file}: cannot read: ${entry.content.trim()}`);
      if (entry.type !== 'Message') continue;
      if (messages.has(entry.id.name)) problems.push(`${file}: ${entry.id.name} stands twice`);
      messages.set(entry.id.name, { file, args: [...argumentsOf(entry.value)].sort() });
    }
  }
  return { messages, problems };
}

function argumentsOf(node, found = new Set()) {
  if (Array.isArray(node)) node.forEach((part) => argumentsOf(part, found));
  else if (node && typeof node === 'object') {
    if (node.type === 'VariableReference') found.add(node.id.name);
    else Object.values(node).forEach((part) => argumentsOf(part, found));
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { messages, problems } = messagesOf('en');
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exit(1);
  }
  const lines = [...messages].sort().map(([id, { args }]) => {
    const shape = args.map((name) => `${name}: MessageValue`).join('; ');
    return `  '${id}': ${args.length === 0 ? 'undefined' : `{ ${shape} }`};`;
  });
  writeFileSync(
    join(root, 'ui/src/lib/messages.gen.ts'),
    `// Made by scripts/messages.mjs from assets/locales/en.\nexport type MessageValue = string | number;\n\nexport interface Messages {\n${lines.join('\n')}\n}\n\n/** Messages that need no arguments: labels and the like. */\nexport type MessageId = {\n  [K in keyof Messages]: Messages[K] extends undefined ? K : never;\n}[keyof Messages];\n`,
  );
}
