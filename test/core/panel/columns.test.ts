import { expect, it } from 'vitest';
import { writtenTiers } from '../../../src/core/panel/columns.ts';
import type { Accounts } from '../../../src/core/read/accounts.ts';

const accounts = { rows: [1, 2, 4] } as unknown as Accounts;
const values = [
  ['Id', 'Tier'],
  ['a', 'Tier 1'],
  ['b', ''],
  ['a note', ''],
  ['c', 'Tier 1'],
];

it('says which label stands beside each account, or that there is no such column', () => {
  expect(writtenTiers(values, accounts, 1)).toEqual({ labels: ['Tier 1', ''], codes: [0, 1, 0] });
  expect(writtenTiers(values, accounts, undefined)).toBeNull();
});
