// Words as people write them: yes or no, slips of the pen, headers without their signs.
import type { Cell } from '../exact/cell.ts';
import { normaliseLabel } from '../model/label.ts';

export const YES = ['true', 'yes', 'y', '1', 'x', 'ja', 'oui', 'si', 'sí', 'sì', 'sim', 'done', 'はい'];
export const NO = ['false', 'no', 'n', '0', 'nein', 'non', 'nee', 'não', 'nao', 'いいえ'];

/** 1 yes, 0 no, -1 for a text that says neither. */
export function flagOf(cell: Cell): number {
  const word = normaliseLabel(cell);
  return YES.includes(word) ? 1 : NO.includes(word) ? 0 : -1;
}

// Slips of the pen in header words: one letter in words of 5 to 8, two in longer ones.

/**
 * The word within that distance, or ''.
 * @param shortest least letters of the word that may be meant: alone it has to be longer than among known ones
 */
export function nearest(text: string, words: Iterable<string>, shortest: number): string {
  if (text.length < shortest - 1 || !/^\p{L}+$/u.test(text)) return '';
  let [best, least] = ['', 3];
  for (const word of words) {
    const allowed = word.length < shortest ? 0 : word.length < 9 ? 1 : 2;
    if (allowed === 0 || word[0] !== text[0] || Math.abs(word.length - text.length) > allowed) continue;
    const edits = editsBetween(text, word, Math.min(allowed, least));
    if (edits > allowed) continue;
    // Of words as near the longer one: an abbreviation is near to much.
    if (edits < least || (edits === least && word.length > best.length)) [best, least] = [word, edits];
  }
  return best;
}

/** Letters to add, drop, change or swap with the next, or more than `most`. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let edits = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (isSame ? 0 : 1),
      );
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) edits = Math.min(edits, (before[j - 2] as number) + 1);
      row.push(edits);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, above] = [above, row];
  }
  return above[b.length] as number;
}

/** Letters and digits only, lower case, without accents: `Running Balance` is `runningbalance`. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
