import { cleanText } from '../exact/cell.ts';
import { METHODS_STAGES, methodsStages, STRATEGIES_STAGES, strategiesStage } from '../systems/lifecycle.ts';
import { type Argument, type Result, scalarOf, shown } from './arguments.ts';
import { dayIn, readAsOf, rowsOf } from './rows.ts';

/** Lifecycle stage by the strategies (S24, default) or the methods (S23); only the former looks at the contract end. */
export function lifecycleStage(start: Argument, asOf: Argument, contractEnd: Argument, preset: Argument): Result {
  const name = cleanText(scalarOf(preset ?? '', 'preset')).toLowerCase() || 'strategies';
  if (name !== 'strategies' && name !== 'methods') {
    throw new Error(`preset is ${shown(name)}, must be "strategies" or "methods"`);
  }
  const day = readAsOf(asOf);
  if (day === null) throw new Error('as_of is missing, must be a date such as 2026-06-30');
  const methodsStage = methodsStages(day);
  const given = [
    ['start', start],
    ['contract_end', contractEnd],
  ] as const;
  return rowsOf(given, 1, (row) => {
    const [from, end] = [dayIn(row(0)), dayIn(row(1))];
    if (name === 'methods') return [METHODS_STAGES[methodsStage(from)] ?? ''];
    return [STRATEGIES_STAGES[strategiesStage(from, end, false, day)] ?? ''];
  });
}
