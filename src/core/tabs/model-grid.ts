// The model tab: the one cell that holds the model, and the same in words beside it.
import { numberText } from '../exact/numbers.ts';
import type { Bands } from '../model/bands.ts';
import { DIMENSIONS, type Model } from '../model/model.ts';
import { type ParsedModel, sealDocument } from '../model/parse-model.ts';
import { graceText } from '../whatif/hysteresis.ts';
import type { GridRow, SheetGrid } from './sheet-grid.ts';
import { PERCENT } from './summary/block.ts';

/** Row and column (0-based) of the model cell. */
export const MODEL_CELL = { row: 2, column: 1 } as const;
/** Sheets holds at most 50,000 characters in a cell. */
export const LONGEST_MODEL = 50000;

export function modelGrid({ document, model }: ParsedModel): SheetGrid {
  const rows: GridRow[] = [
    { kind: 'title', cells: ['Tierwise model'] },
    { kind: 'note', cells: ['Change it in the sidebar. Pass the cell below to SEGMENT_TABLE as its model.'] },
    { kind: 'line', cells: ['Model', sealDocument(document)], formats: ['@', '@'] },
    { kind: 'line', cells: ['Name', model.name], formats: ['@', '@'] },
    { kind: 'line', cells: ['Preset', model.preset], formats: ['@', '@'] },
    { kind: 'line', cells: [] },
    { kind: 'heading', cells: ['Weights'] },
    ...DIMENSIONS.map(
      (dimension): GridRow => ({ kind: 'line', cells: [dimension, model.weights[dimension]], formats: ['@', PERCENT] }),
    ),
    ...bandRows('Composite tiers', model.segmentScales.composite.bands, 'score'),
    ...bandRows(`ARR tiers (${model.preset})`, model.arrTiers[model.preset], 'ARR'),
    ...policyRows(model),
    ...noteRows(model),
  ];
  return { widths: [190, 420], rows, charts: [] };
}

function bandRows(title: string, { cuts, floor }: Bands<string>, what: string): GridRow[] {
  return [
    { kind: 'line', cells: [] },
    { kind: 'heading', cells: [title] },
    ...cuts.map(
      ([at, operator, label]): GridRow => ({
        kind: 'line',
        cells: [label, `${what} ${operator} ${at}`],
        formats: ['@', '@'],
      }),
    ),
    { kind: 'line', cells: [floor, 'everything below'], formats: ['@', '@'] },
  ];
}

function policyRows(model: Model): GridRow[] {
  const lines: [string, string][] = [
    [
      'Without usage data',
      model.behavioralMissing === 'skip' ? 'score by the other two weights, provisional' : 'count as the median 3',
    ],
    [
      'When a required field is blank',
      model.missingData === 'strict' ? 'Unsegmented, with the reason' : 'scored with stand-ins, marked',
    ],
    ['Inactive statuses', model.inactiveStatuses.join(', ')],
    ...(model.grace ? [['A change of tier is flagged', graceText(model.grace, numberText())] as [string, string]] : []),
  ];
  return [
    { kind: 'line', cells: [] },
    { kind: 'heading', cells: ['Rules for missing data and duplicates'] },
    ...lines.map((cells): GridRow => ({ kind: 'line', cells, formats: ['@', '@'] })),
  ];
}

function noteRows({ notes }: Model): GridRow[] {
  const entries = Object.entries(notes);
  if (entries.length === 0) return [];
  return [
    { kind: 'line', cells: [] },
    { kind: 'heading', cells: ['Notes on edited values'] },
    ...entries.map((cells): GridRow => ({ kind: 'line', cells, formats: ['@', '@'] })),
  ];
}
