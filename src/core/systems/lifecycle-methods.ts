// Lifecycle stages by calendar months (S23), and health against the target of the stage.
import { coded, codedLabel, NONE, numberReader } from '../composite/codes.ts';
import { methods } from '../model/presets.ts';
import { addMonths } from '../read/date.ts';
import { countLabels, type Line, type Read, type Scored, system, whatWeDoAt } from './system.ts';

const { stages: STAGES, onboardingDays, matureMonths, lateMonths, healthTargets } = methods.lifecycle;

export const lifecycleMethods = system({
  s: 23,
  id: 'lifecycleMethods',
  title: 'Lifecycle (methods)',
  needs: ['startDate'],
  score({ accounts: { columns, count }, asOf }) {
    const [start, stage] = [numberReader(columns.startDate), methodsStages(asOf)];
    return coded(STAGES, count, (i) => stage(start(i)));
  },
  missing: [{ reason: 'MISSING_START_DATE', fields: ['startDate'], with: ['lifecycleMethods'] }],
  columns: (stages, scored) => ({
    lifecycleMethods: (i) => codedLabel(stages, i),
    stageHealth: healthOf(stages.codes, scored),
  }),
  table: (stages, { model }) => (model.preset === 'strategies' ? null : { id: 'lifecycleMethods', ...started(stages) }),
  explain: (stages, scored, i) =>
    stageLines(
      'Lifecycle (methods)',
      codedLabel(stages, i),
      scored,
      i,
      after(whatWeDoAt(scored, 'lifecycleMethods', stages, i)),
    ),
  report: { lifecycleMethods: (stages, scored, i) => stageReport(codedLabel(stages, i), scored, i) },
  counts: { lifecycleMethods: (stages, scored) => countLabels(stages, scored, { without: 1 }) },
});

/** The stage of a start day, as of one day; the later stage owns its anniversary. */
function methodsStages(asOf: number): (start: number) => number {
  const mature = latestStart(asOf, matureMonths);
  const late = latestStart(asOf, lateMonths);
  return (start) => {
    if (Number.isNaN(start)) return NONE;
    if (start > asOf) return STAGES.length - 1;
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

function healthOf(stages: Uint8Array, { accounts: { columns } }: Scored): Read {
  if (!columns.health) return null;
  const health = numberReader(columns.health);
  return (i) => {
    const target = healthTargets[stages[i] as number] ?? Number.NaN;
    return health(i) < target ? `health below stage target ${target}` : '';
  };
}

/** An account that has not started has no stage: it is counted as one without. */
export function started<T extends { readonly labels: readonly string[] }>(stages: T): T {
  return { ...stages, labels: stages.labels.slice(0, -1) };
}

function dayOf({ accounts, scores }: Scored, i: number): number {
  return scores.asOf - numberReader(accounts.columns.startDate)(i);
}

/** Behind the day of a stage. */
export function after(what: string): string {
  return what && `; ${what.slice(0, 1).toLowerCase()}${what.slice(1)}`;
}

export function stageLines(what: string, stage: string, scored: Scored, i: number, how = ''): Line[] {
  const day = dayOf(scored, i);
  if (Number.isNaN(day)) return [];
  return [[what, stage, `${day < 0 ? `starts in ${-day} days` : `day ${day}`}${how}`]];
}

export function stageReport(stage: string, scored: Scored, i: number, more: object = {}): object | null {
  const day = dayOf(scored, i);
  return Number.isNaN(day) ? null : { stage, day, ...more };
}
