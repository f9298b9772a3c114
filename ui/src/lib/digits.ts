/** Digits of other scripts, by the name of their set in CLDR; each set lies in one row of Unicode. */
const ZEROS: Record<string, number> = { latn: 0x30, arab: 0x660 };

/**
 * A text with its numbers written in these digits. What belongs to a word keeps its own: `F8`, `R4`, `2w`.
 */
export function inDigits(text: string, digits: string): string {
  const zero = ZEROS[digits] ?? 0x30;
  if (zero === 0x30) return text;
  return text.replace(/(?<![A-Za-z\d])\d+(?![A-Za-z\d])/g, (number) =>
    number.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit))),
  );
}
