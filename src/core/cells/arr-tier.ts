import { type Cell, cleanText, isMissing } from '../exact/cell.ts';
import { type Bands, bandOf } from '../model/bands.ts';
import { PRESET_NAMES } from '../model/model.ts';
import { resolveModel } from '../model/resolve.ts';
import { bandProblems } from '../model/rules.ts';
import { roundToCents } from '../read/number.ts';
import { type Argument, answer, gridOf, isBlank, numberIn, place, type Result, scalarOf, shown } from './arguments.ts';
import { readCuts } from './composite-tier.ts';

/** ARR tier by a preset (S1 to S3) or by own cuts; blank stays blank. */
export function arrTier(arr: Argument, presetOrCuts: Argument): Result {
  const bands = readBands(presetOrCuts);
  const grid = gridOf(arr);
  const rows = grid.map((row, r) => row.map((cell) => tierAt(cell, bands, place('arr', grid, r))));
  return answer([arr], rows);
}

function tierAt(cell: Cell, bands: Bands<string>, where: string): string {
  if (isMissing(cell)) return '';
  const amount = numberIn(cell, where);
  if (amount < 0) throw new Error(`${where} is ${shown(cell)}, must be 0 or more`);
  return bandOf(bands, roundToCents(amount));
}

/** A preset's name, cuts from the best tier down, or two columns of cut and label with the floor's label last. */
function readBands(argument: Argument): Bands<string> {
  const { arrTiers } = resolveModel({});
  if (isBlank(argument)) return arrTiers.methodology;
  const grid = gridOf(argument).filter((row) => !row.every(isMissing));
  if ((grid[0]?.length ?? 0) === 2 && isLabelled(grid)) return labelledBands(grid);
  const first = grid[0]?.[0] ?? '';
  if (typeof first === 'string' && !/\d/.test(first)) {
    const name = cleanText(scalarOf(argument, 'preset_or_cuts')).toLowerCase();
    const preset = PRESET_NAMES.find((known) => known === name);
    if (!preset)
      throw new Error(`preset_or_cuts is ${shown(first)}, must be ${PRESET_NAMES.join(', ')} or a range of cuts`);
    return arrTiers[preset];
  }
  const cuts = readCuts(argument, 'preset_or_cuts');
  return { cuts: cuts.map((at, i) => [at, '>=', `Tier ${i + 1}`]), floor: `Tier ${cuts.length + 1}` };
}

function isLabelled(grid: readonly (readonly Cell[])[]): boolean {
  return grid.every((row) => typeof row[1] === 'string');
}

/** The last row is the floor: its cut may be blank or 0. */
function labelledBands(grid: readonly (readonly Cell[])[]): Bands<string> {
  const labels = grid.map((row) => cleanText(row[1] as Cell));
  const cuts = grid.map((row, i) => numberIn(row[0] as Cell, `preset_or_cuts in row ${i + 1}`));
  const floor = cuts[cuts.length - 1] as number;
  if (!Number.isNaN(floor) && floor > 0) {
    throw new Error(
      `preset_or_cuts ends at ${floor}: add a last row with a blank cut and the label of everything below`,
    );
  }
  const bands: Bands<string> = {
    cuts: labels.slice(0, -1).map((label, i) => [cuts[i] as number, '>=', label]),
    floor: labels[labels.length - 1] as string,
  };
  const [problem] = bandProblems('preset_or_cuts', bands);
  if (problem) throw new Error(problem);
  return bands;
}
