// Lifecycle stages by calendar: S23 (methods) and S24 (strategies).

import { NONE } from '../composite/coded.ts';
import methods from '../model/presets/methods.json' with { type: 'json' };
import strategies from '../model/presets/strategies.json' with { type: 'json' };
import { addMonths } from '../read/calendar.ts';

export const METHODS_STAGES: readonly string[] = methods.lifecycle.stages;
export const STRATEGIES_STAGES: readonly string[] = strategies.lifecycle.stages;
export const ADVOCACY = 4;
const NOT_STARTED = 5;

/** The stage of a start day, as of one day; the later stage owns its anniversary. */
export function methodsStages(asOf: number): (start: number) => number {
  const { onboardingDays, matureMonths, lateMonths } = methods.lifecycle;
  const mature = latestStart(asOf, matureMonths);
  const late = latestStart(asOf, lateMonths);
  return (start) => {
    if (Number.isNaN(start)) return NONE;
    if (start > asOf) return 4;
    if (start <= late) return 3;
    if (start <= mature) return 2;
    return asOf - start <= onboardingDays ? 0 : 1;
  };
}

/** The last start day whose anniversary some months later has come: 29 February has its own on 28 February. */
function latestStart(asOf: number, months: number): number {
  let start = addMonths(asOf, -months);
  while (addMonths(start + 1, months) <= asOf) start++;
  return start;
}

/** S23: health below the target of the stage. */
export function healthTarget(stage: number): number {
  return methods.lifecycle.healthTargets[stage] ?? Number.NaN;
}

/** Position of Renewal among the stages of S24. */
export const RENEWAL = 3;

/** S24: a known contract end beats the day count from the end of Adoption on. */
export function strategiesStage(start: number, contractEnd: number, isAdvocate: boolean, asOf: number): number {
  const { onboardingDays, adoptionDays, renewalFromDay } = strategies.lifecycle;
  if (Number.isNaN(start)) return NONE;
  const day = asOf - start;
  if (day < 0) return NOT_STARTED;
  if (day <= onboardingDays) return 0;
  if (day <= adoptionDays) return 1;
  if (isRenewalNear(contractEnd, asOf)) return RENEWAL;
  if (isAdvocate) return ADVOCACY;
  return Number.isNaN(contractEnd) && day >= renewalFromDay ? RENEWAL : 2;
}

/** At most 90 days to the contract end, or past it; false when the end is not known. */
export function isRenewalNear(contractEnd: number, asOf: number): boolean {
  return contractEnd - asOf <= strategies.lifecycle.renewalWindowDays;
}
