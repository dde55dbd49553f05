// Criteria of the stage transitions (S25): is the account ready for the stage that time has put it in?

import { flagReader } from '../composite/flag.ts';
import { numberReader } from '../composite/number-reader.ts';
import { passes } from '../model/bands.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import strategies from '../model/presets/strategies.json' with { type: 'json' };
import type { Accounts } from '../read/accounts.ts';

interface Transition {
  readonly fields: readonly Field[];
  readonly healthOver?: number;
  readonly npsFrom?: number;
}
const TRANSITIONS = strategies.transitions.into as readonly Transition[];

/** What an account still lacks for a stage; null when no criterion of it is mapped. */
export type Lacking = ((i: number) => string[]) | null;

/** By stage: what the account lacks to have entered it. Onboarding has no criteria. */
export function lackingByStage({ columns }: Accounts): readonly Lacking[] {
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

/** S24: an advocate meets every criterion of Renewal to Advocacy, so all of its columns must be there. */
export function advocates(accounts: Accounts, lacking: readonly Lacking[]): (i: number) => boolean {
  const last = lacking[lacking.length - 1];
  const isComplete = TRANSITIONS[TRANSITIONS.length - 1]?.fields.every((field) => accounts.columns[field]);
  return last && isComplete ? (i) => last(i).length === 0 : () => false;
}

/** Milestone mode: the earliest stage whose next one the account is not ready for. */
export function heldStage(lacking: readonly Lacking[], stage: number, i: number): number {
  for (let next = 1; next <= stage && next < lacking.length; next++) {
    if (lacking[next]?.(i).length) return next - 1;
  }
  return stage;
}

/** `Behind: First value reached`, `Early` or `Ready`; blank where no criterion is mapped. */
export function readinessText(lacking: readonly Lacking[], stage: number, i: number): string {
  const missing = lacking[stage]?.(i);
  if (missing && missing.length > 0) return `Behind: ${missing.join(', ')}`;
  if (lacking[stage + 1]?.(i).length === 0) return 'Early';
  return missing ? 'Ready' : '';
}
