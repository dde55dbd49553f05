// Finding an account by what a person remembers of its id or its name.
import type { Accounts } from '../src/core/input/accounts.ts';

/** Indexes of the first accounts whose id or name holds the text, whatever its case; none for no text. */
export function matchesOf({ ids, names, count }: Accounts, text: string, most: number): number[] {
  const wanted = text.trim().toLowerCase();
  const found: number[] = [];
  if (wanted === '') return found;
  for (let i = 0; i < count && found.length < most; i++) {
    if (holds(ids[i], wanted) || holds(names[i], wanted)) found.push(i);
  }
  return found;
}

function holds(text: string | undefined, wanted: string): boolean {
  return text?.toLowerCase().includes(wanted) ?? false;
}
