// Tiers of scores and amounts by the presets' cuts or by a person's own.
import { type Cell, cleanText, isMissing } from '../exact/cell.ts';
import { roundToCents } from '../exact/numbers.ts';
import { type Bands, bandOf } from '../model/bands.ts';
import { PRESET_NAMES } from '../model/model.ts';
import { resolveModel } from '../model/resolve.ts';
import { bandProblems } from '../model/scale-rules.ts';
import {
  type Argument,
  type CellHost,
  cellsOf,
  eachCell,
  filled,
  gridOf,
  isBlank,
  numberIn,
  type Result,
  scalarOf,
  shown,
} from './arguments.ts';

const [LEAST, MOST] = [1, 5];

/** Tier of composite scores (S12); blank and Unsegmented stay as they are. */
export function compositeTier([score, thresholds, labels]: readonly Argument[], host: CellHost): Result {
  const bands = compositeBands(thresholds, labels);
  return eachCell(score, 'score', host, (cell, read) => {
    if (isMissing(cell)) return '';
    if (/^unsegmented$/i.test(cleanText(cell))) return 'Unsegmented';
    const value = read(cell);
    if (isBlank(thresholds) && !(value >= LEAST && value <= MOST)) {
      throw new Error(`score is ${shown(cell)}, must be from ${LEAST} to ${MOST} unless thresholds are given`);
    }
    return bandOf(bands, value);
  });
}

function compositeBands(thresholds: Argument, labels: Argument): Bands<string> {
  const preset = resolveModel({}).segmentScales.composite.bands;
  const cuts = isBlank(thresholds) ? preset.cuts.map(([at]) => at) : readCuts(thresholds, 'thresholds');
  const names = isBlank(labels)
    ? cuts.concat(0).map((_, i) => `Tier ${i + 1}`)
    : filled(cellsOf(labels)).map(cleanText);
  if (names.length !== cuts.length + 1) {
    throw new Error(`labels has ${names.length} names, must have ${cuts.length + 1}: one more than thresholds`);
  }
  const blank = names.indexOf('');
  if (blank >= 0) throw new Error(`labels has a blank cell at place ${blank + 1}, must have a name for each tier`);
  return { cuts: cuts.map((at, i) => [at, '>=', names[i] as string]), floor: names[names.length - 1] as string };
}

/** Cuts from the best tier down; blank cells are ignored. */
function readCuts(argument: Argument, name: string): number[] {
  const cells = cellsOf(argument).filter((cell) => !isMissing(cell));
  const cuts = cells.map((cell, i) => numberIn(cell, `${name} ${i + 1}`));
  cuts.forEach((cut, i) => {
    const above = cuts[i - 1];
    if (above !== undefined && cut >= above) {
      throw new Error(`${name} must fall from the best tier down: ${cut} stands below ${above}`);
    }
  });
  return cuts;
}

/** ARR tier by a preset (S1 to S3) or by own cuts; blank stays blank. */
export function arrTier([arr, presetOrCuts]: readonly Argument[], host: CellHost): Result {
  const bands = arrBands(presetOrCuts);
  return eachCell(arr, 'arr', host, (cell, read) => {
    if (isMissing(cell)) return '';
    const amount = read(cell);
    if (amount < 0) throw new Error(`arr is ${shown(cell)}, must be 0 or more`);
    return bandOf(bands, roundToCents(amount));
  });
}

/** A preset's name, cuts from the best tier down, or two columns of cut and label with the floor's label last. */
function arrBands(argument: Argument): Bands<string> {
  const { arrTiers } = resolveModel({});
  if (isBlank(argument)) return arrTiers.methodology;
  const grid = gridOf(argument).filter((row) => !row.every(isMissing));
  const isLabelled = (grid[0]?.length ?? 0) === 2 && grid.every((row) => typeof row[1] === 'string');
  if (isLabelled) return labelledBands(grid);
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
