import { addMonths } from './calendar.ts';

export interface Stage {
  stage: string;
  day: number;
}

export interface RenewalStage extends Stage {
  renewalWindow: boolean;
}

const RENEWAL_DAYS = 90;

/** S23. */
export function lifecycleMethods(startDay: number, asOf: number): Stage {
  const day = asOf - startDay;
  return { stage: methodsStage(startDay, asOf, day), day };
}

function methodsStage(startDay: number, asOf: number, day: number): string {
  if (day < 0) return 'Not started';
  if (asOf >= addMonths(startDay, 60)) return 'Late Stage';
  if (asOf >= addMonths(startDay, 24)) return 'Mature';
  return day <= 90 ? 'Onboarding' : 'Growth';
}

/** S24: a known contract end beats the day count from day 91 on. */
export function lifecycleStrategies(
  startDay: number,
  asOf: number,
  contractEnd: number | null,
  advocate: boolean,
): RenewalStage {
  const day = asOf - startDay;
  const renewalWindow = contractEnd !== null && contractEnd - asOf <= RENEWAL_DAYS;
  return { stage: strategiesStage(day, contractEnd !== null, renewalWindow, advocate), day, renewalWindow };
}

function strategiesStage(day: number, endKnown: boolean, renewalWindow: boolean, advocate: boolean): string {
  if (day < 0) return 'Not started';
  if (day <= 30) return 'Onboarding';
  if (day <= 90) return 'Adoption';
  if (renewalWindow) return 'Renewal';
  if (advocate) return 'Advocacy';
  return !endKnown && day >= 270 ? 'Renewal' : 'Growth';
}
