// Finding accounts by what a person remembers of their id or name, or by their tier.
import type { Accounts } from '../src/core/read/accounts.ts';

/** Indexes of the first kept accounts whose id or name holds the text, whatever its case, in the order of the sheet. */
export function matchesOf(
  { ids, names, count }: Accounts,
  text: string,
  most: number,
  isKept: (i: number) => boolean = () => true,
): number[] {
  const wanted = text.trim().toLowerCase();
  const found: number[] = [];
  for (let i = 0; i < count && found.length < most; i++) {
    if (isKept(i) && (wanted === '' || holds(ids[i], wanted) || holds(names[i], wanted))) found.push(i);
  }
  return found;
}

function holds(text: string | undefined, wanted: string): boolean {
  return text?.toLowerCase().includes(wanted) ?? false;
}
