import { beforeEach, describe, expect, it } from 'vitest';
import { matchesOf } from '../../sidebar/account-search.ts';
import { choose, told } from '../../sidebar/chosen-account.ts';
import * as theDraft from '../../sidebar/draft.ts';
import * as theReading from '../../sidebar/reading.ts';
import { fixtureAccounts, fixturePanel } from './panel.ts';

const accounts = fixtureAccounts();
const found = (text: string, most = 20) => matchesOf(accounts, text, most).map((i) => accounts.ids[i]);

describe('matchesOf', () => {
  it('finds by a part of the id or of the name, whatever the case', () => {
    expect([found('a04'), found('NORTHWIND'), found('harbor ')]).toEqual([['A04'], ['A01'], ['A02']]);
  });

  it('finds the first ones, in the order of the sheet, and all of them for no text', () => {
    expect(found('A', 3)).toEqual(['A01', 'A02', 'A03']);
    expect([found('', 2), found('  ', 1), found('no such account')]).toEqual([['A01', 'A02'], ['A01'], []]);
  });
});

describe('told', () => {
  beforeEach(() => {
    theReading.panel.value = null;
    theDraft.showPanel(fixturePanel());
  });

  it('explains the account as core does, from what travelled to the page', () => {
    choose(accounts.ids.indexOf('A04'));
    expect(told.value).toMatchObject({ id: 'A04', row: 5 });
    const lines = told.value?.lines ?? [];
    const line = (what: string) => lines.find(([name]) => name.trim() === what);
    expect(line('Composite tier')?.[1]).toBe('Tier 2');
    expect(line('Composite tier')?.[2]).toMatch(
      /^[\d.]+ over the cut of Tier 2 \(from 2\.5\), [\d.]+ short of Tier 1 \(from 4\)$/,
    );
    expect(line('Composite score')?.[1]).toMatch(/^3\.\d\d+$/);
    expect(line('To move up')?.[2]).toContain('Tier 1');
    expect(line('Employees')?.[2]).toMatch(/of 5 points/);
  });

  it('follows the draft', () => {
    choose(accounts.ids.indexOf('A04'));
    theDraft.showPanel(
      fixturePanel(
        '{"tiers":{"cuts":[[3.75,">=","Tier 1"],[2.5,">=","Tier 2"]],"floor":"Tier 3"},"weights":{"firmographic":30,"behavioral":40,"value":30}}',
      ),
    );
    expect(told.value?.lines[0]?.[1]).toBe('Tier 1');
  });

  it('is silent when rows moved and another account stands there', () => {
    choose(3);
    const panel = fixturePanel();
    const table = panel.table;
    if (!table) throw new Error('The fixture has a table.');
    const ids = ['A00', ...table.accounts.ids.slice(1)].reverse();
    theDraft.showPanel({ ...panel, table: { ...table, accounts: { ...table.accounts, ids } } });
    expect(told.value).toBeNull();
    choose(null);
    expect(told.value).toBeNull();
  });
});
