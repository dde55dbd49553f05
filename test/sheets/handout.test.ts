// The handout says what the panel and the summary say, in words that a client can read.
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.ts';
import { ask, fixtureHost, inputs } from './book.ts';

const MODEL = JSON.stringify({
  name: 'Agreed with the client',
  weights: { firmographic: 0.25, behavioral: 0.32, value: 0.43 },
  tiers: {
    cuts: [
      [4.15, '>=', 'Tier 1'],
      [2.5, '>=', 'Tier 2'],
    ],
    floor: 'Tier 3',
  },
  notes: { 'weights.value': 'Money counts more here' },
  capacity: { csms: 2 },
});

async function handout(model?: string): Promise<{ host: Host; rows: string[][]; before: string[][] }> {
  const host = await fixtureHost();
  const before = inputs(host.workbook);
  if (model) ask(host, 'saveModel', { text: model, basedOn: null });
  ask(host, 'makeHandout');
  return { host, before, rows: rowsOf(host) };
}

function rowsOf({ workbook }: Host): string[][] {
  const sheet = workbook.sheetNamed('Tierwise handout');
  if (!sheet) throw new Error('no handout');
  const { rows, columns } = sheet.used;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => workbook.display(sheet.id, r + 1, c + 1)),
  );
}

/** The rows below a heading. */
function section(rows: string[][], title: string): string[][] {
  const at = rows.findIndex(([first]) => first === title);
  const end = rows.findIndex((row, r) => r > at && row.every((cell) => cell === ''));
  if (at < 0) throw new Error(`no section "${title}"`);
  return rows.slice(at + 1, end < 0 ? undefined : end);
}

describe('the handout', () => {
  it('says the agreed model in words', async () => {
    const { rows } = await handout(MODEL);
    expect(rows[0]?.[0]).toBe('Customer segmentation: Agreed with the client');
    expect(rows[1]?.[0]).toBe('"accounts", as of 2026-06-30: 23 active accounts, ARR 1,244,999.97');
    expect(section(rows, 'Segments').map((row) => row.slice(0, 2))).toEqual([
      ['Segments come from', 'the score of 1 to 5'],
      ['Segment', 'From'],
      ['Tier 1', 'from 4.15'],
      ['Tier 2', 'from 2.50'],
      ['Tier 3', 'below'],
      ['Unsegmented', ''],
    ]);
    expect(section(rows, 'How an account is scored').map((row) => row.slice(0, 2))).toContainEqual(['Value', '43.0%']);
    expect(section(rows, 'Rules for missing data and duplicates').at(-1)?.slice(0, 2)).toEqual([
      'Left out by status',
      'Churned (1), and 27 more words that mean so, none of them in this sheet',
    ]);
    const edits = section(rows, 'What differs from the published preset, and why');
    expect(edits).toContainEqual(['Weights, value', '35%', '', '43%', '', 'Money counts more here']);
  });

  it('counts the same accounts as the panel, and names each that moves', async () => {
    const { rows, host } = await handout(MODEL);
    const moved = section(rows, 'What changes against the preset as published');
    const { value: report } = ask(host, 'readReport');
    const counts = (report.summary as { effectiveTierCounts: Record<string, number> }).effectiveTierCounts;
    const shown = Object.fromEntries(
      section(rows, 'Segments')
        .slice(2)
        .map(([label, , count]) => [label, Number(count)]),
    );
    expect(shown).toEqual(counts);
    const movers = moved.slice(moved.findIndex(([first]) => first === 'Account') + 1);
    expect(moved[0]?.[0]).toBe('2 accounts with an ARR of 74,999.99 are in another segment');
    expect(movers.map(([name, , from, to]) => [name, from, to])).toEqual([
      ['Juniper Works', 'Tier 1', 'Tier 2'],
      ['Foxglove Labs', 'Tier 1', 'Tier 2'],
    ]);
  });

  it('changes no cell of the accounts, and is written anew in its own tab', async () => {
    const { host, before } = await handout(MODEL);
    expect(inputs(host.workbook)).toEqual(before);
    ask(host, 'makeHandout');
    expect(host.workbook.sheets.filter(({ name }) => /handout/.test(name))).toHaveLength(1);
  });

  it('says of the published preset that nothing differs, and has no code, hash or JSON', async () => {
    const { rows } = await handout();
    expect(section(rows, 'What differs from the published preset, and why')[0]?.[0]).toMatch(/^Nothing/);
    expect(rows.flat().filter((cell) => /[A-Z]{3,}_[A-Z]|\bS\d+\b|\b[0-9a-f]{8}\b|[{}]|\(00\d\)/.test(cell))).toEqual(
      [],
    );
  });
});
