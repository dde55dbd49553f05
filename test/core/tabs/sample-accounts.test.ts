import { expect, it } from 'vitest';
import { FIELD_HELP, FIELD_NAMES } from '../../../src/core/model/fields.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { accountsFrom } from '../../../src/core/read/accounts.ts';
import { parseIsoDay } from '../../../src/core/read/date.ts';
import { findHeader } from '../../../src/core/read/header.ts';
import { scoreAccounts } from '../../../src/core/systems/score.ts';
import { sampleAccounts } from '../../../src/core/tabs/sample-accounts.ts';

it('the sample fills every tier of the default model and has nothing that cannot be read', () => {
  const [today, model] = [parseIsoDay('2026-06-30') ?? 0, resolveModel({})];
  const rows = sampleAccounts(today);
  const header = findHeader(rows, { mapping: {}, ownColumns: [], model }, 'the sample');
  if (typeof header === 'string') throw new Error(header);
  const accounts = accountsFrom(rows, header, model, 'en_US');
  const { segments } = scoreAccounts(model, accounts, today);
  expect([accounts.count, Object.keys(accounts.columns).length]).toEqual([25, rows[0]?.length]);
  expect(Object.values(accounts.columns).flatMap(({ invalid }) => invalid)).toEqual([]);
  const counts = [0, 1, 2].map((tier) => segments?.computed.filter((code) => code === tier).length ?? 0);
  expect(counts.reduce((a, b) => a + b)).toBe(25);
  for (const count of counts) expect(count).toBeGreaterThanOrEqual(3);
});

it('every field of the sample has help, and help is of fields only', () => {
  for (const field of Object.keys(FIELD_HELP)) expect(FIELD_NAMES).toContain(field);
  for (const text of Object.values(FIELD_HELP)) expect(text.length).toBeLessThan(130);
});
