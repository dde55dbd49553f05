// Which systems beside the composite score have a table in the summary: those whose inputs are mapped.
import type { Tally } from '../../checks/overview.ts';
import { type Coded, coded, NONE } from '../../composite/coded.ts';
import { labelsOf } from '../../model/bands.ts';
import type { Model, RfmName } from '../../model/model.ts';
import { asksFor, OPTIONAL_HEADERS, type OptionalColumn } from '../../model/optional-columns.ts';
import { State } from '../../read/column.ts';
import type { ScoredSheet } from '../../systems/score-sheet.ts';

export interface SystemTable {
  readonly title: string;
  /** Id of the scored column. */
  readonly id: string;
  readonly tallies: readonly Tally[];
  /** Active accounts without a label. */
  readonly without: number;
}

/** Shown when the model has asked for their columns. */
const ASKED = ['usage', 'engagement', 'trajectory', 'healthColor'] as const;

export function systemTables(sheet: ScoredSheet): SystemTable[] {
  const { model, scores } = sheet;
  const { systems } = scores;
  const lifecycle = model.preset === 'strategies' ? 'lifecycleStrategies' : 'lifecycleMethods';
  const optional: [OptionalColumn, Coded | null | undefined][] = [
    [lifecycle, started(systems[lifecycle])],
    ['healthSegment', systems.healthSegment],
    ['quadrant', systems.quadrant],
    ['priorityTier', systems.priority?.tiers],
    ...ASKED.filter((id) => asksFor(model.columns, id)).map((id): [OptionalColumn, Coded | null] => [id, systems[id]]),
  ];
  return [
    ...rfmTable(sheet),
    ...optional.flatMap(([id, system]) => (system ? [table(OPTIONAL_HEADERS[id], id, system, sheet)] : [])),
  ];
}

/** Which variant belongs to the preset. */
export function rfmNameOf({ preset }: Model): RfmName {
  return preset === 'methods' ? 'methods' : 'strategies';
}

function rfmTable(sheet: ScoredSheet): SystemTable[] {
  const name = rfmNameOf(sheet.model);
  const rfm = sheet.scores.rfm[name];
  if (!rfm) return [];
  const { letter, segments } = rfm.variant;
  const system = coded(labelsOf(segments), rfm.total.length, (i) => (rfm.total[i] ? (rfm.segment[i] as number) : NONE));
  return [table(`RFM ${letter} segment (${name})`, `rfm${letter}Segment`, system, sheet)];
}

/** An account that has not started has no stage (S23, S24): it is counted as one without. */
function started(stages: Coded | null): Coded | null {
  return stages && { ...stages, labels: stages.labels.slice(0, -1) };
}

function table(title: string, id: string, { labels, codes }: Coded, { accounts }: ScoredSheet): SystemTable {
  const { arr } = accounts.columns;
  const counts = new Array<number>(labels.length).fill(0);
  const cents = new Array<number>(labels.length).fill(0);
  let without = 0;
  for (let i = 0; i < accounts.count; i++) {
    if (!accounts.isActive[i]) continue;
    const code = codes[i] as number;
    if (code >= labels.length) without++;
    else {
      counts[code] = (counts[code] as number) + 1;
      const amount = arr?.state[i] === State.number ? Math.round((arr.value[i] as number) * 100) : 0;
      cents[code] = (cents[code] as number) + amount;
    }
  }
  const tallies = labels.map((label, k) => ({ label, accounts: counts[k] as number, arr: (cents[k] as number) / 100 }));
  return { title, id, tallies, without };
}
