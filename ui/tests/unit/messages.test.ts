/** Every message is used, every used message exists, and all languages say the same things. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
// @ts-expect-error -- a plain script
import { messagesOf } from '../../scripts/messages.mjs';

interface Read {
  messages: Map<string, { file: string; args: string[] }>;
  problems: string[];
}
const english = messagesOf('en') as Read;
const root = join(import.meta.dirname, '../..');

/** Ids put together at run time: `tx('err-…')` and the like. */
const COMPUTED = [
  'err-',
  'permission-',
  'command-',
  'event-',
  // Said to patients: the clinic fills them in (`reminders/words.rs`).
  'message-',
  // Heads of the exported file (`audit/commands/take.rs`).
  'audit-count',
  'audit-kind-',
  'cap-',
  'scope-',
  'resource-',
  'problem-',
  'status-',
  'password-strength-',
];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(svelte|ts)$/.test(path) && !/\.(test|gen)\.ts$/.test(path)
      ? [readFileSync(path, 'utf8')]
      : [];
  });
}
const code = sources(join(root, 'src')).join('\n');

/** Beginnings of ids in template literals, such as `status-${…}` or `${step}-title`. */
const prefixes = [...code.matchAll(/`([a-z][a-z0-9-]*-)\$\{/g)].map((hit) => hit[1] ?? '');
/** Families named in a table: `words: 'patients-phone-kind'`, then `${field.words}-${option}`. */
prefixes.push(...[...code.matchAll(/words: '([a-z][a-z0-9-]*)'/g)].map((hit) => `${hit[1]}-`));
const suffixes = [...code.matchAll(/\}(-[a-z][a-z0-9-]*)`/g)].map((hit) => hit[1] ?? '');

test('the messages can be read', () => {
  expect(english.problems).toEqual([]);
  expect(english.messages.size).toBeGreaterThan(100);
});

test('every message that is asked for exists', () => {
  const asked = [...code.matchAll(/\bt\(\s*'([a-z][a-z0-9-]*)'/g)].map((hit) => hit[1] ?? '');
  expect(asked.filter((id) => !english.messages.has(id))).toEqual([]);
});

test('every message is used', () => {
  const unused = [...english.messages.keys()].filter(
    (id) =>
      !code.includes(`'${id}'`) &&
      !COMPUTED.some((prefix) => id.startsWith(prefix)) &&
      !prefixes.some((prefix) => id.startsWith(prefix)) &&
      !suffixes.some((suffix) => id.endsWith(suffix)),
  );
  expect(unused).toEqual([]);
});

test('other languages have the same messages with the same arguments', () => {
  const folders = readdirSync(join(root, '../assets/locales')).filter((name) => name !== 'en');
  for (const folder of folders) {
    const other = messagesOf(folder) as Read;
    expect(other.problems, folder).toEqual([]);
    for (const [id, { args }] of english.messages) {
      expect(other.messages.get(id)?.args, `${folder}: ${id}`).toEqual(args);
    }
    const more = [...other.messages.keys()].filter((id) => !english.messages.has(id));
    expect(more, folder).toEqual([]);
  }
});

test('every refusal of the door has words of its own', () => {
  const codes = `session.none session.locked session.expired auth.forbidden auth.wrong_password
    auth.wait auth.weak_password auth.wrong_words auth.suspended auth.needs_password auth.last_owner input.invalid
    input.unknown_command input.no_file not_found edit.conflict clinic.exists clinic.missing
    clinic.not_a_clinic clinic.newer_version clinic.in_use clinic.damaged clinic.no_key_store
    clinic.key_store_silent
    clinic.device_secret_missing clinic.nothing_to_undo clinic.kept_apart patients.archived schedule.slot_taken
    schedule.blocked schedule.moved_meanwhile
    flow.wrong_step exchange.unreadable exchange.too_large
    exchange.too_deep storage.full storage.failed storage.busy internal`.split(/\s+/);
  const wordless = codes.filter((c) => !english.messages.has(`err-${c.replaceAll(/[._]/g, '-')}`));
  expect(wordless).toEqual([]);
});
