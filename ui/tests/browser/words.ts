/** On-screen words as a pattern: Fluent puts invisible marks around what it fills in (U+2068, U+2069). */
export function words(text: string): RegExp {
  const letters = [...text].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(letters.join('[\\u2068\\u2069]*'));
}
