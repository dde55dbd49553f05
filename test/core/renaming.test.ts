// Nothing is joined by what a label says: a model that calls every label otherwise loses nothing.
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/core/explain/explain.ts';
import { explainLines, systemLines } from '../../src/core/explain/in-words.ts';
import { reasonSentences } from '../../src/core/explain/why.ts';
import { type Bands, labelsOf } from '../../src/core/model/bands.ts';
import { type ModelDocument, PRESET_NAMES, type PresetName } from '../../src/core/model/model.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { reportOf } from '../../src/core/panel/report.ts';
import { scoredColumns } from '../../src/core/tabs/scored-columns.ts';
import { systemTables } from '../../src/core/tabs/summary/systems.ts';
import { FIXTURE_ROWS } from './support/fixture.ts';
import { scoreRows } from './support/report.ts';
import { isLive, scoredBook } from './tabs/scored-book.ts';

/** By the other names. Each is as long as its own: the first screen of the summary cuts long texts off. */
const labelOf = new Map<string, string>();
function otherName(label: string): string {
  const other = `Ø${label.slice(1)}`;
  expect(labelOf.get(other) ?? label).toBe(label);
  labelOf.set(other, label);
  return other;
}

const renamed = ({ cuts, floor }: Bands<string>): Bands<string> => ({
  cuts: cuts.map(([at, operator, label]) => [at, operator, otherName(label)]),
  floor: otherName(floor),
});

/** Every label that a model may call otherwise, called otherwise. */
function renamedModel(preset: PresetName): ModelDocument {
  const { segmentScales, arrTiers, scales, rfm } = resolveModel({ preset });
  return {
    preset,
    columns: ['all'],
    tiers: renamed(segmentScales.composite.bands),
    arrTiers: renamed(arrTiers[preset]),
    scales: Object.fromEntries(Object.entries(scales).map(([name, scale]) => [name, renamed(scale)])),
    rfm: {
      strategies: { segments: renamed(rfm.strategies.segments) },
      methods: { segments: renamed(rfm.methods.segments) },
    },
  };
}

/** What is said of the accounts, where the sheet has tiers by the model's own labels. */
function outputs(document: ModelDocument): string[] {
  const labels = labelsOf(resolveModel(document).segmentScales.composite.bands);
  const plain = labelsOf(resolveModel({}).segmentScales.composite.bands);
  const rows = FIXTURE_ROWS.map((row) => row.map((cell) => labels[plain.indexOf(cell)] ?? cell));
  const scored = scoreRows(rows, '2026-06-30', document);
  const { model, accounts, scores } = scored;
  const each = accounts.ids.map((_, i) => i);
  const columns = scoredColumns(scored).map(({ id, isOn, cell }) =>
    [id, isOn, ...each.map((i) => cell(i))].join(' | '),
  );
  const lines = each.flatMap((i) => [...explainLines(explain(scored, i), model), ...systemLines(scored, i)]);
  const reason = reasonSentences(scored);
  return [
    ...columns,
    ...lines.map((line) => line.join(' | ')),
    ...each.map((i) => reason(i)),
    ...systemTables(scored).map((table) => JSON.stringify(table)),
    ...reportOf(model, accounts, scores).accounts.map((account) => JSON.stringify(account)),
    JSON.stringify(reportOf(model, accounts, scores).summary),
    ...summaryLines(rows, document),
  ];
}

/** Cells of the summary as a person sees them, and its checks. */
function summaryLines(rows: readonly (readonly string[])[], document: ModelDocument): string[] {
  const numbers = rows.map((row, r) =>
    r === 0 ? row : row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
  );
  const { grid, checks } = scoredBook(numbers, { document });
  const edits = grid.rows.findIndex((row) => String(row.cells[0]).startsWith('Edited values'));
  const end = grid.rows.findIndex((row, r) => r > edits && row.cells.length === 0);
  // The names themselves are edits.
  const kept = edits < 0 ? grid.rows : grid.rows.filter((_, r) => r < edits - 1 || (end >= 0 && r >= end));
  const cells = kept.map((row) => row.cells.map((cell) => (isLive(cell) ? cell.value : cell)).join(' | '));
  return [...cells, ...checks.map((check) => JSON.stringify(check))];
}

/** The longest first: one name may begin another. */
function back(text: string): string {
  const others = [...labelOf.keys()].sort((a, b) => b.length - a.length);
  return others.reduce((said, other) => said.replaceAll(other, labelOf.get(other) as string), text);
}

describe.each(PRESET_NAMES)('with every label of a scale renamed, the preset %s', (preset) => {
  const before = outputs({ preset, columns: ['all'] });
  const after = outputs(renamedModel(preset));

  it('says the same of every account by the other names', () => {
    expect(after.map(back)).toEqual(before);
    expect(after.filter((text, k) => text !== before[k]).length).toBeGreaterThan(50);
  });

  it('keeps plays, touch models and notes', () => {
    const said = after.join('\n');
    expect(said).toContain('Save play');
    expect(said).toContain('named CSM of a pool');
    expect(said).toContain('near Power');
  });
});
