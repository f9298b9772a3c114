/** A hint while a text is typed. What counts is the clinic's own reading of it. */

/** What stands in braces and is none of the placeholders; `null` if a brace stands alone. */
export function strangers(text: string, placeholders: readonly string[]): string[] | null {
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) return null;
  const inside = [...text.matchAll(/\{([^{}]*)\}/g)].map((hit) => (hit[1] ?? '').trim());
  return [...new Set(inside.filter((word) => !placeholders.includes(word)))].map((word) => `{${word}}`);
}
