// Lifecycle stages by days and contract end (S24): which criteria an account still lacks (S25), how to talk to it (S26).
import { type Coded, coded, codedLabel, flagReader, NONE, numberReader } from '../composite/codes.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { passes } from '../exact/numbers.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import { reference, strategies } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { AS_OF, cellFunction, choice, date, HAS_DOCS } from './cell-function.ts';
import { after, lifecycleMethods, stageLines, stageReport, started } from './lifecycle-methods.ts';
import { countLabels, type Inputs, type Scored, type System, system, whatWeDoAt } from './system.ts';

const { stages: STAGES, onboardingDays, adoptionDays, renewalFromDay } = strategies.lifecycle;
export const { renewalWindowDays } = strategies.lifecycle;
const RENEWAL = 3;
const ADVOCACY = 4;
const NOT_STARTED = 5;

interface Lifecycle {
  readonly stages: Coded;
  readonly lacking: readonly Lacking[];
  /** Flags of a contract end that is near or past. */
  readonly renewal: Uint32Array;
}

export const lifecycleStrategies: System<Lifecycle> = system({
  s: 24,
  id: 'lifecycleStrategies',
  title: 'Lifecycle (strategies)',
  needs: ['startDate'],
  score: lifecycles,
  flags: {
    bits: bitOfFlag.RENEWAL_WINDOW | bitOfFlag.RENEWAL_OVERDUE,
    shownWith: ['lifecycleStrategies', 'triggers'],
    at: ({ renewal }, i) => renewal[i] as number,
  },
  missing: [{ reason: 'MISSING_START_DATE', fields: ['startDate'], with: ['lifecycleStrategies'] }],
  columns: ({ stages, lacking }) => ({
    lifecycleStrategies: (i) => codedLabel(stages, i),
    stageReadiness: lacking.some(Boolean) ? (i) => readinessText(lacking, stages.codes[i] as number, i) : null,
  }),
  table: ({ stages }, { model }) =>
    model.preset === 'strategies' ? { id: 'lifecycleStrategies', ...started(stages) } : null,
  explain({ stages }, scored, i) {
    const [frequency, channel, content] = COMMUNICATION[stages.codes[i] as number] ?? [];
    const talk = frequency ? `; talk ${frequency} by ${channel}: ${content}` : '';
    const how = after(whatWeDoAt(scored, 'lifecycleStrategies', stages, i)) + talk;
    return stageLines('Lifecycle (strategies)', codedLabel(stages, i), scored, i, how);
  },
  report: {
    lifecycleStrategies: ({ stages }, scored, i) =>
      stageReport(codedLabel(stages, i), scored, i, { renewalWindow: isNear(scored, i) }),
  },
  counts: { lifecycleStrategies: ({ stages }, scored) => countLabels(stages, scored, { without: 1 }) },
  functions: [
    cellFunction(
      'LIFECYCLE_STAGE',
      [
        date('start', 'startDate'),
        AS_OF,
        date('contract_end', 'contractEnd'),
        choice('preset', [['strategies'], ['methods']], '"strategies" or "methods"'),
      ],
      ({ systems, choice: chosen }) => {
        const stages = chosen('preset') === 0 ? systems(lifecycleStrategies)?.stages : systems(lifecycleMethods);
        return (i) => [codedLabel(stages, i)];
      },
      HAS_DOCS &&
        (() => ({
          description: 'Lifecycle stage of an account by its start date and, if known, its contract end.',
          parameters: [
            'Start date or a range of them.',
            'Date to count to, such as 2026-06-30. TODAY() is not allowed here.',
            `Optional. Contract end; ${STAGES[RENEWAL]} begins ${renewalWindowDays} days before it.`,
            'Optional. "strategies" (default) or "methods".',
          ],
          returns: 'One stage, or one a row.',
          example: 'LIFECYCLE_STAGE(A2, DATE(2026, 6, 30))',
        })),
      { needsDay: true },
    ),
  ],
});

/** How often, on which channel and about what, by position of the stage. */
const COMMUNICATION: readonly (readonly string[] | undefined)[] = STAGES.map(
  (stage) => (reference.communication as Readonly<Record<string, string | readonly string[]>>)[stage],
).map((entry) => (Array.isArray(entry) ? entry : undefined));

function lifecycles({ model, accounts, asOf }: Inputs): Lifecycle {
  const { columns, count } = accounts;
  const [start, end] = [numberReader(columns.startDate), numberReader(columns.contractEnd)];
  const lacking = lackingByStage(accounts);
  const isAdvocate = advocates(accounts, lacking);
  const renewal = new Uint32Array(count);
  const stages = coded(STAGES, count, (i) => {
    const stage = strategiesStage(start(i), end(i), isAdvocate(i), asOf);
    if (stage < STAGES.length && start(i) <= asOf && isRenewalNear(end(i), asOf)) {
      const isOverdue = stage === RENEWAL && end(i) < asOf;
      renewal[i] = bitOfFlag.RENEWAL_WINDOW | (isOverdue ? bitOfFlag.RENEWAL_OVERDUE : 0);
    }
    return model.milestoneMode && stage < lacking.length ? heldStage(lacking, stage, i) : stage;
  });
  return { stages, lacking, renewal };
}

/** S24: a known contract end beats the day count from the end of Adoption on. */
function strategiesStage(start: number, contractEnd: number, isAdvocate: boolean, asOf: number): number {
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
  return contractEnd - asOf <= renewalWindowDays;
}

function isNear({ accounts, scores }: Scored, i: number): boolean {
  return isRenewalNear(numberReader(accounts.columns.contractEnd)(i), scores.asOf);
}

interface Transition {
  readonly fields: readonly Field[];
  readonly healthOver?: number;
  readonly npsFrom?: number;
}
export const TRANSITIONS = strategies.transitions.into as readonly Transition[];

/** What an account still lacks for a stage; null when no criterion of it is mapped. */
type Lacking = ((i: number) => string[]) | null;

/** By stage: what the account lacks to have entered it. Onboarding has no criteria. */
function lackingByStage({ columns }: Accounts): readonly Lacking[] {
  const health = numberReader(columns.health);
  const nps = numberReader(columns.nps);
  const lacking = TRANSITIONS.map(({ fields, healthOver, npsFrom }): Lacking => {
    const mapped = fields.filter((field) => columns[field]);
    if (mapped.length === 0) return null;
    const flags = mapped.map((field) => flagReader(columns[field]));
    return (i) => {
      const missing: string[] = mapped.filter((_, k) => flags[k]?.(i) !== 1).map((field) => FIELDS[field].title);
      if (healthOver && columns.health && !passes(health(i), healthOver, '>'))
        missing.push(`Health over ${healthOver}`);
      if (npsFrom && !passes(nps(i), npsFrom, '>=')) missing.push(`NPS ${npsFrom}+`);
      return missing;
    };
  });
  return [null, ...lacking];
}

/** An advocate meets every criterion of Renewal to Advocacy, so all of its columns must be there. */
function advocates(accounts: Accounts, lacking: readonly Lacking[]): (i: number) => boolean {
  const last = lacking[lacking.length - 1];
  const isComplete = TRANSITIONS[TRANSITIONS.length - 1]?.fields.every((field) => accounts.columns[field]);
  return last && isComplete ? (i) => last(i).length === 0 : () => false;
}

/** Milestone mode: the earliest stage whose next one the account is not ready for. */
function heldStage(lacking: readonly Lacking[], stage: number, i: number): number {
  for (let next = 1; next <= stage && next < lacking.length; next++) {
    if (lacking[next]?.(i).length) return next - 1;
  }
  return stage;
}

/** `Behind: First value reached`, `Early` or `Ready`; blank where no criterion is mapped. */
function readinessText(lacking: readonly Lacking[], stage: number, i: number): string {
  const missing = lacking[stage]?.(i);
  if (missing && missing.length > 0) return `Behind: ${missing.join(', ')}`;
  if (lacking[stage + 1]?.(i).length === 0) return 'Early';
  return missing ? 'Ready' : '';
}
