import { type Cell, cleanText, isMissing } from '../exact/cell.ts';
import { type Bands, bandOf } from '../model/bands.ts';
import { resolveModel } from '../model/resolve.ts';
import { type Argument, answer, cellsOf, gridOf, isBlank, numberIn, place, type Result } from './arguments.ts';

/** Tier of composite scores (S12); blank and Unsegmented stay as they are. */
export function compositeTier(score: Argument, thresholds: Argument, labels: Argument): Result {
  const bands = readBands(thresholds, labels);
  const grid = gridOf(score);
  const rows = grid.map((row, r) => row.map((cell) => tierAt(cell, bands, place('score', grid, r))));
  return answer([score], rows);
}

function tierAt(cell: Cell, bands: Bands<string>, where: string): string {
  if (isMissing(cell)) return '';
  if (/^unsegmented$/i.test(cleanText(cell))) return 'Unsegmented';
  return bandOf(bands, numberIn(cell, where));
}

function readBands(thresholds: Argument, labels: Argument): Bands<string> {
  const preset = resolveModel({}).segmentScales.composite.bands;
  const cuts = isBlank(thresholds) ? preset.cuts.map(([at]) => at) : readCuts(thresholds, 'thresholds');
  const names = isBlank(labels) ? cuts.concat(0).map((_, i) => `Tier ${i + 1}`) : cellsOf(labels).map(cleanText);
  if (names.length !== cuts.length + 1) {
    throw new Error(`labels has ${names.length} names, must have ${cuts.length + 1}: one more than thresholds`);
  }
  const blank = names.indexOf('');
  if (blank >= 0) throw new Error(`labels has a blank cell at place ${blank + 1}, must have a name for each tier`);
  return { cuts: cuts.map((at, i) => [at, '>=', names[i] as string]), floor: names[names.length - 1] as string };
}

/** Cuts from the best tier down; blank cells at the end are ignored. */
export function readCuts(argument: Argument, name: string): number[] {
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
