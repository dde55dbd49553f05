// Each label alone that a model can rename, service models too: it gives what it gave before, but for that text.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/exact/cell.ts';
import { explain } from '../../src/core/explain/explain.ts';
import { explainLines, systemLines } from '../../src/core/explain/in-words.ts';
import { workLists } from '../../src/core/log/queue.ts';
import { type Bands, labelsOf } from '../../src/core/model/bands.ts';
import { type Model, type ModelDocument, PRESET_NAMES, SCALE_NAMES } from '../../src/core/model/model.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { reportOf } from '../../src/core/panel/report.ts';
import { cellOf, scoredColumns } from '../../src/core/tabs/scored-columns.ts';
import { cellsOf, isLive, scoredBook, shown } from './tabs/scored-book.ts';

const fixture = await cellsOf(fileURLToPath(new URL('../fixtures/accounts.csv', import.meta.url)));
/** Columns in which a person writes segments by their label. */
const WRITTEN = ['current_segment', 'override_tier'];
/** Short: a long one is cut off on the first screen. */
const RENAMED = 'Anew';

interface Renaming {
  readonly what: string;
  readonly label: string;
  /** What a model says that renames it. */
  readonly document: ModelDocument;
}

function renamed(bands: Bands<string>, k: number): Bands<string> {
  const cuts = bands.cuts.map((cut, c) => (c === k ? ([cut[0], cut[1], RENAMED] as const) : cut));
  return { cuts, floor: k === bands.cuts.length ? RENAMED : bands.floor };
}

/** Every label that a model can rename. */
function renamings({ preset, segmentScales, arrTiers, scales, rfm }: Model): Renaming[] {
  const of = (what: string, bands: Bands<string>, say: (bands: Bands<string>) => ModelDocument) =>
    labelsOf(bands).map((label, k) => ({ what, label, document: say(renamed(bands, k)) }));
  const { bands, treatments } = segmentScales.composite;
  return [
    ...of('composite tier', bands, (tiers) => ({ tiers })),
    ...of('ARR tier', arrTiers[preset], (own) => ({ arrTiers: own })),
    ...SCALE_NAMES.flatMap((name) => of(name, scales[name], (scale) => ({ scales: { [name]: scale } }))),
    ...(['strategies', 'methods'] as const).flatMap((name) =>
      of(`RFM of ${name}`, rfm[name].segments, (segments) => ({ rfm: { [name]: { segments } } })),
    ),
    ...treatments.map(({ service, action }, k) => ({
      what: 'service model',
      label: service,
      document: { serviceModels: { [labelsOf(bands)[k] as string]: { name: RENAMED, action } } },
    })),
  ];
}

/** The sheet of a person who knows the new name. */
function cellsFor({ what, label }: Renaming): Cell[][] {
  const [header = [], ...rows] = fixture;
  const places = what === 'composite tier' ? WRITTEN.map((name) => header.indexOf(name)) : [];
  return [header, ...rows.map((row) => row.map((cell, c) => (places.includes(c) && cell === label ? RENAMED : cell)))];
}

/** Everything that a person reads, item by item. */
function outputsOf(document: ModelDocument, cells: readonly (readonly Cell[])[]): Record<string, string> {
  const book = scoredBook(cells, { document: { ...document, columns: ['all'] } });
  const { sheet, grid, checks } = book;
  const { model, accounts, scores } = sheet;
  const everyone = accounts.rows.map((_, i) => i);
  const outputs: Record<string, string> = {};
  const put = (name: string, value: unknown) => {
    outputs[name] = JSON.stringify(value);
  };
  const { accounts: reported, summary } = reportOf(model, accounts, scores);
  reported.forEach((account, i) => {
    put(`report of account ${i}`, account);
  });
  put('report', summary);
  for (const column of scoredColumns(sheet)) {
    put(`column ${column.id}`, [column.header, everyone.map((i) => cellOf(column, i, accounts.isActive))]);
  }
  for (const i of everyone.filter((each) => accounts.isActive[each])) {
    put(`explanation of account ${i}`, [explainLines(explain(sheet, i), model), systemLines(sheet, i)]);
  }
  let [block, line] = [0, 0];
  grid.rows.forEach(({ kind, cells: row, formats, verdict }) => {
    if (kind === 'heading' || kind === 'title') [block, line] = [block + 1, 0];
    line++;
    if (row.length === 0) return;
    put(`summary block ${block}, line ${line}`, [
      // A check of several segments says the word that all of them begin with once.
      row.map(shown).map((text) => (String(text).startsWith('Size of ') ? 'Size of' : text)),
      // Where the accounts behind a check stand: the list of edited values above them is longer.
      row.filter(isLive).map(({ formula }) => formula.replace(/range=A\d+:B\d+/, 'range')),
      formats,
      verdict,
    ]);
  });
  put('checks', checks);
  put('review lists', workLists({ model, accounts, scores }));
  return outputs;
}

function differences(before: Record<string, string>, after: Record<string, string>, label: string): string[] {
  const text = JSON.stringify(label).slice(1, -1);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => {
    const now = after[name]?.replaceAll(RENAMED, text).replaceAll(RENAMED.toLowerCase(), text.toLowerCase());
    return now !== before[name];
  });
}

describe.each(PRESET_NAMES)('under the preset %s', (preset) => {
  const before = outputsOf({ preset }, fixture);

  it.each(renamings(resolveModel({ preset })))('$what "$label" is only a name', (renaming) => {
    const after = outputsOf({ preset, ...renaming.document }, cellsFor(renaming));
    expect(differences(before, after, renaming.label)).toEqual([]);
  });
});
