// The columns that scoring writes, in their order: one table for the job, SEGMENT_TABLE and the docs.

import { segmentLabel } from '../composite/codes.ts';
import { compositeScore, displayScore, scoreCell, scoreFormat } from '../composite/composite.ts';
import { remembered } from '../composite/kept.ts';
import { bitOfFlag, flagCodes, reasonsOf } from '../composite/reason.ts';
import { IN_GRACE, type Segments, UNSEGMENTED } from '../composite/segment.ts';
import type { Cell } from '../exact/cell.ts';
import { flagWords, gapWords, nextSteps, reasonSentences } from '../explain/why.ts';
import type { ColumnUpdate } from '../log/previous-values.ts';
import { bandIndex } from '../model/bands.ts';
import { OPTIONAL_COLUMNS, OPTIONAL_HEADERS, optionalFormat } from '../model/fields.ts';
import { asksFor, type Dimension, segmentScale } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { isoDay } from '../read/date.ts';
import { missingInputs, shownFlags } from '../systems/score.ts';
import type { ScoredSheet } from '../systems/score-sheet.ts';
import type { Read, Scored, ScoredColumn } from '../systems/system.ts';
import { SYSTEMS } from '../systems/systems.ts';

const TEXT = '@';

/** Those that people read first; the others stand behind them in a group that is folded. */
export function scoredColumns(scored: Scored): ScoredColumn[] {
  const columns = [
    ...segmentColumns(scored),
    ...writtenColumns(scored),
    ...scoreColumns(scored),
    ...statusColumns(scored),
    ...dimensionColumns(scored),
    ...optionalColumns(scored),
    ...reasonColumns(scored),
  ];
  return [...columns.filter(({ isMain }) => isMain), ...columns.filter(({ isMain }) => !isMain)];
}

/** Columns of systems that are written whatever the model asks for. */
function writtenColumns(scored: Scored): ScoredColumn[] {
  return SYSTEMS.flatMap(({ written }) => written?.(scored) ?? []);
}

/** Columns that are written when the model asks for them and their inputs are mapped. */
function optionalColumns(scored: Scored): ScoredColumn[] {
  const { columns } = scored.model;
  const isAsked = OPTIONAL_COLUMNS.some((id) => asksFor(columns, id));
  const readers = isAsked ? readersOf(scored) : {};
  return OPTIONAL_COLUMNS.map((id) => {
    const read = (asksFor(columns, id) && readers[id]) || null;
    return {
      id,
      header: OPTIONAL_HEADERS[id] as string,
      format: optionalFormat(id),
      isOn: read !== null,
      cell: read ?? (() => ''),
    };
  });
}

function readersOf(scored: Scored): Record<string, Read> {
  const readers: Record<string, Read> = { otherPolicy: otherPolicy(scored) };
  for (const system of SYSTEMS) {
    const result = system.columns ? scored.scores.systems(system) : null;
    if (result !== null) Object.assign(readers, system.columns?.(result, scored));
  }
  return readers;
}

/** S44: what the account would be under the policy that the model does not use. */
function otherPolicy({ model, scores }: Scored): Read {
  const { composite, dimensions } = scores;
  if (!composite) return null;
  const tiers = model.segmentScales.composite;
  const at = (name: keyof typeof dimensions, i: number) => dimensions[name]?.score[i] ?? Number.NaN;
  const other = model.behavioralMissing === 'skip' ? 'median3' : 'skip';
  return (i) => {
    if (composite.tier[i] === UNSEGMENTED || !Number.isNaN(at('behavioral', i))) return '';
    const score = compositeScore(at('firmographic', i), Number.NaN, at('value', i), model.weights, other);
    return `${segmentLabel(tiers, bandIndex(tiers.bands, score))} (${displayScore(score, tiers.bands)})`;
  };
}

function segmentColumns(scored: Scored): ScoredColumn[] {
  const { model, scores } = scored;
  const { segments } = scores;
  const scale = segmentScale(model);
  const isOn = segments !== null;
  const effective = (i: number) => segments?.effective[i] ?? UNSEGMENTED;
  return [
    {
      id: 'segment',
      header: 'Segment',
      format: TEXT,
      isOn,
      isMain: true,
      cell: (i) => segmentLabel(scale, effective(i)),
    },
    {
      id: 'reason',
      header: 'Why',
      was: 'Reason',
      format: TEXT,
      isOn: true,
      isMain: true,
      cell: reasonSentences(scored),
      forInactive: () => 'Not active: left out of segments and checks',
    },
    { id: 'nextStep', header: 'Next step', format: TEXT, isOn, isMain: true, cell: nextSteps(scored) },
    {
      id: 'service',
      header: 'Service model',
      format: TEXT,
      isOn,
      cell: (i) => scale.treatments[effective(i)]?.service ?? '',
    },
  ];
}

function scoreColumns({ model, scores: { composite } }: Scored): ScoredColumn[] {
  const tiers = model.segmentScales.composite;
  const tier = (i: number) => composite?.tier[i] ?? UNSEGMENTED;
  const clean = remembered(scoreCell);
  const format = remembered((score) => scoreFormat(score, tiers.bands));
  return [
    {
      id: 'composite',
      header: 'Score',
      was: 'Composite score',
      format: '0.00',
      isOn: composite !== null,
      isMain: true,
      cell: (i) => clean(composite?.score[i] ?? Number.NaN),
      formatAt: (i) => (tier(i) === UNSEGMENTED ? '0.00' : format(composite?.score[i] as number)),
    },
    {
      id: 'tier',
      header: 'Tier by score',
      was: 'Composite tier',
      format: TEXT,
      isOn: composite !== null,
      cell: (i) => segmentLabel(tiers, tier(i)),
    },
  ];
}

function statusColumns({ accounts, scores: { segments } }: Scored): ScoredColumn[] {
  return [
    {
      id: 'status',
      header: 'Segment status',
      format: TEXT,
      isOn: segments !== null,
      cell: statuses(segments, accounts),
      forInactive: () => 'Inactive',
    },
  ];
}

function statuses(segments: Segments | null, { held }: Accounts): (i: number) => string {
  if (!segments) return () => '';
  const { flags, effective, isKept } = segments;
  return (i) => {
    const mask = flags[i] as number;
    if (mask & bitOfFlag.OVERRIDE) return 'Override holds';
    if (mask & bitOfFlag.BOUNDARY_CROSSED) return 'Flagged for review';
    if (mask & bitOfFlag.IN_TRANSITION) return `In transition (until ${isoDay(held?.until.get(i) as number)})`;
    if (effective[i] === UNSEGMENTED) return 'Unsegmented';
    if (isKept[i]) return isKept[i] === IN_GRACE ? 'Within grace' : 'Kept after review';
    return mask & bitOfFlag.PROVISIONAL ? 'Provisional' : 'Assigned';
  };
}

const DIMENSION_HEADERS: Readonly<Record<Dimension, string>> = {
  firmographic: 'Firmographic (1–5)',
  behavioral: 'Behavioral (1–5)',
  value: 'Value (1–5)',
};

function dimensionColumns({ model, scores }: Scored): ScoredColumn[] {
  return (['firmographic', 'behavioral', 'value'] as const).map((dimension) => {
    const score = (i: number) => scores.dimensions[dimension]?.score[i] ?? Number.NaN;
    const clean = remembered(scoreCell);
    const format = remembered((value) =>
      Number.isNaN(value) ? '0.00' : scoreFormat(value, model.segmentScales.composite.bands),
    );
    return {
      id: dimension,
      header: DIMENSION_HEADERS[dimension],
      format: '0.00',
      isOn: scores.dimensions[dimension] !== null,
      cell: (i) => clean(score(i)),
      formatAt: (i) => format(score(i)),
    };
  });
}

function reasonColumns(scored: Scored): ScoredColumn[] {
  const { accounts, scores } = scored;
  const missing = missingInputs(scored);
  const mask = shownFlags(scored);
  const codes = remembered((bits) => flagCodes(bits).join(', '));
  const isOn = true;
  return [
    { id: 'attention', header: 'Attention', format: TEXT, isOn, cell: flagWords(scored) },
    { id: 'gaps', header: 'Missing data', format: TEXT, isOn, cell: gapWords(scored) },
    // Codes, which formulas of people may count: they go on where they stand already.
    {
      id: 'flags',
      header: 'Flags',
      format: TEXT,
      isOn,
      isFormer: true,
      cell: (i) => codes((scores.flags[i] as number) & mask),
    },
    {
      id: 'codes',
      header: 'Reason codes',
      format: TEXT,
      isOn,
      isFormer: true,
      cell: (i) => reasonsOf(accounts, scores, i, missing(i)).join(', '),
    },
  ];
}

// What is written of them: whole columns of cells as plain data. Writing them is the sheet edge's job.

/**
 * Columns to write below the header row.
 * @param rows sheet rows below the header
 * @param owned ids of columns that an earlier run wrote: those that are off now are emptied, not left stale
 */
export function scoringUpdate(sheet: ScoredSheet, rows: number, owned: readonly string[]): ColumnUpdate[] {
  const accountAt = new Int32Array(rows).fill(-1);
  sheet.accounts.rows.forEach((row, i) => {
    accountAt[row - sheet.header.row - 1] = i;
  });
  const columns = scoredColumns(sheet).filter(({ id, isFormer }) => !isFormer || owned.includes(id));
  const stale = owned.filter((id) => !columns.some((column) => column.id === id && column.isOn));
  return [
    ...columns.filter(({ isOn }) => isOn).map((column) => columnUpdate(column, accountAt, sheet.accounts.isActive)),
    ...stale.map((id) => ({
      id,
      header: columns.find((column) => column.id === id)?.header ?? '',
      cells: new Array<Cell>(rows).fill(''),
      formats: new Array<string>(rows).fill('@'),
    })),
  ];
}

function columnUpdate(column: ScoredColumn, accountAt: Int32Array, isActive: Uint8Array): ColumnUpdate {
  const { id, header, was, isMain, format, formatAt } = column;
  const cells = new Array<Cell>(accountAt.length).fill('');
  const formats = new Array<string>(accountAt.length).fill(format);
  for (let row = 0; row < accountAt.length; row++) {
    const i = accountAt[row] as number;
    if (i < 0) continue;
    cells[row] = cellOf(column, i, isActive);
    if (formatAt) formats[row] = formatAt(i);
  }
  return { id, header, ...(was ? { was } : {}), ...(isMain ? { isMain } : {}), cells, formats };
}

export function cellOf({ cell, forInactive }: ScoredColumn, i: number, isActive: Uint8Array): Cell {
  return isActive[i] ? cell(i) : (forInactive?.(i) ?? '');
}
