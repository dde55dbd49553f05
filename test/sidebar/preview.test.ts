// What the panel previews is what the sheet says after Score: account by account, through the built add-on.
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { createHost, type Host } from '../../host/host.ts';
import { Workbook } from '../../host/workbook/workbook.ts';
import * as theDraft from '../../sidebar/draft.ts';
import * as theOutcome from '../../sidebar/outcome.ts';
import * as theReading from '../../sidebar/reading.ts';
import type { ModelDocument } from '../../src/core/model/model.ts';
import { scoreAccounts } from '../../src/core/systems/score.ts';
import { scoredColumns } from '../../src/core/tabs/scored-columns.ts';
import { randomAccounts } from '../reference/random-accounts.ts';
import { AS_OF, ask, FIXTURE, inputs } from '../sheets/book.ts';

const SAMPLE = fileURLToPath(new URL('../../host/samples/accounts.csv', import.meta.url));
const MODELS: readonly ModelDocument[] = [
  {},
  {
    weights: { firmographic: 20, behavioral: 15, value: 65 },
    tiers: {
      cuts: [
        [3.4, '>', 'Tier 1'],
        [2.75, '>=', 'Tier 2'],
      ],
      floor: 'Tier 3',
    },
  },
  { behavioralMissing: 'median3', missingData: 'fallback', weights: { firmographic: 50, behavioral: 0, value: 50 } },
];

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frame());
  theReading.panel.value = null;
  theDraft.asOf.value = '';
  theDraft.draft.value = {};
  theReading.saved.value = { document: {}, hash: '' };
  return () => vi.unstubAllGlobals();
});

function randomWorkbook(seed: number, count: number): Workbook {
  const rows = randomAccounts(seed, count, AS_OF);
  const columns = Object.keys(rows[0] ?? {});
  const workbook = new Workbook('Random');
  const { id } = workbook.addSheet('Accounts');
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].forEach((cells, i) => {
    cells.forEach((cell, j) => {
      workbook.setInput(id, i + 1, j + 1, cell);
    });
  });
  return workbook;
}

/** Header -> the cells that the panel's outcome would write, by row of the sheet. */
function previewed(): Map<string, Map<number, string>> {
  const [accounts, outcome] = [theReading.accounts.peek(), theOutcome.outcome.peek()];
  if (!accounts || !outcome) throw new Error('The panel shows no outcome.');
  const { model, scores } = outcome;
  // The panel has no use for the systems beside the tiers; what it shows is its own.
  const all = { ...scoreAccounts(model, accounts, scores.asOf), ...scores };
  const columns = scoredColumns({ model, accounts, scores: all }).filter(({ isOn, isFormer }) => isOn && !isFormer);
  const cellsOf = ({ cell, forInactive }: (typeof columns)[number]) =>
    new Map(accounts.rows.map((row, i) => [row, String(accounts.isActive[i] ? cell(i) : (forInactive?.(i) ?? ''))]));
  return new Map(columns.map((column) => [column.header, cellsOf(column)]));
}

/** The same from the sheet. */
function written(host: Host, headers: Iterable<string>): Map<string, Map<number, string>> {
  const rows = inputs(host.workbook);
  const at = rows.findIndex((row) => row.includes('Why'));
  const accountRows = theReading.accounts.peek()?.rows ?? [];
  const cellsOf = (header: string) => {
    const column = (rows[at] as string[]).indexOf(header);
    return new Map(accountRows.map((row) => [row, (rows[row] as string[])[column] ?? '']));
  };
  return new Map([...headers].map((header) => [header, cellsOf(header)]));
}

function expectPreviewIsWritten(host: Host): void {
  for (const model of MODELS) {
    theDraft.showPanel(ask(host, 'loadPanel', {}).value);
    theDraft.replaceDraft(model);
    const preview = previewed();
    expect([...preview.keys()]).toEqual(expect.arrayContaining(['Score', 'Segment', 'Attention', 'Why']));
    const { hash } = ask(host, 'saveModel', { text: JSON.stringify(model), basedOn: theDraft.basedOn.peek() }).value;
    theDraft.markSaved(model, hash);
    ask(host, 'runScoring');
    expect(written(host, preview.keys())).toEqual(preview);
  }
}

describe('the preview says what the sheet says after Score', { timeout: 60_000 }, () => {
  it('of the fixture', async () => {
    expectPreviewIsWritten(createHost(await openWorkbook(FIXTURE), { today: AS_OF, keepsWorld: true }));
  });

  it('of the sample', async () => {
    expectPreviewIsWritten(createHost(await openWorkbook(SAMPLE), { today: AS_OF, keepsWorld: true }));
  });

  it.each([1, 2, 3, 4])('of 250 random accounts of seed %i', (seed) => {
    expectPreviewIsWritten(createHost(randomWorkbook(seed, 250), { today: AS_OF, keepsWorld: true }));
  });
});
