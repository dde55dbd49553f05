// What the sheet calls an account.
import { accounts } from './reading.ts';

export function identityAt(index: number): { readonly id: string; readonly name: string } {
  const { ids, names } = accounts.value ?? {};
  return { id: ids?.[index] ?? '', name: names?.[index] ?? '' };
}
