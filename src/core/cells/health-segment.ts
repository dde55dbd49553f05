import { NONE } from '../composite/coded.ts';
import { flagOf } from '../composite/flag.ts';
import { isMissing } from '../exact/cell.ts';
import { labelAt } from '../model/bands.ts';
import { resolveModel } from '../model/resolve.ts';
import { healthSegment } from '../systems/health.ts';
import { type Argument, type Result, shown } from './arguments.ts';
import { numberWithin, type Placed, rowsOf } from './rows.ts';

/** Health and risk segment (S27); without NPS or expansion an account is no champion. */
export function healthSegments(health: Argument, nps: Argument, expanding: Argument): Result {
  const bands = resolveModel({}).scales.health;
  const given = [
    ['health', health],
    ['nps', nps],
    ['expanding', expanding],
  ] as const;
  return rowsOf(given, 1, (row) => {
    const segment = healthSegment(numberWithin(row(0), 0, 100), numberWithin(row(1), 0, 10), flagIn(row(2)), bands);
    return [segment === NONE ? '' : labelAt(bands, segment)];
  });
}

function flagIn([cell, where]: Placed): boolean {
  if (isMissing(cell)) return false;
  const flag = flagOf(cell);
  if (flag < 0) throw new Error(`${where} is ${shown(cell)}, must be TRUE or FALSE`);
  return flag === 1;
}
