// The scored columns of single systems, written when the model asks for them and their inputs are mapped.
import { segmentLabel } from '../checks/overview.ts';
import { type Coded, coded, codedLabel, NONE } from '../composite/coded.ts';
import { compositeScore } from '../composite/composite.ts';
import { displayScore, scoreCell } from '../composite/display-score.ts';
import { numberReader } from '../composite/number-reader.ts';
import { remembered } from '../composite/remembered.ts';
import type { Cell } from '../exact/cell.ts';
import { bandIndex } from '../model/bands.ts';
import { asksFor, OPTIONAL_COLUMNS, OPTIONAL_HEADERS, type OptionalColumn } from '../model/optional-columns.ts';
import { textAt } from '../read/column.ts';
import { usagePatterns } from '../systems/behavior.ts';
import { healthTarget } from '../systems/lifecycle.ts';
import { DIRECTIONS, directionOf, migrationReasons } from '../systems/migration.ts';
import { readinessText } from '../systems/milestone.ts';
import { multiLabel, playOf, usageOfTrend } from '../systems/multi-label.ts';
import { TOUCH } from '../systems/priority.ts';
import type { Scored } from '../systems/score.ts';
import { triggerReader } from '../systems/trigger.ts';
import { DORMANT, USAGE_ALIASES, usageNote } from '../systems/usage.ts';
import type { ScoredColumn } from './scored-columns.ts';

type Read = ((i: number) => Cell) | null;

export function optionalColumns(scored: Scored): ScoredColumn[] {
  const { columns } = scored.model;
  const chosen = OPTIONAL_COLUMNS.filter((id) => asksFor(columns, id));
  const readers = chosen.length > 0 ? readersOf(scored) : null;
  return OPTIONAL_COLUMNS.map((id) => {
    const read = readers && chosen.includes(id) ? readers[id] : null;
    return {
      id,
      header: OPTIONAL_HEADERS[id],
      format: id === 'priorityScore' || id === 'potential' ? '0.00' : '@',
      isOn: read !== null,
      cell: read ?? (() => ''),
    };
  });
}

function readersOf(scored: Scored): Record<OptionalColumn, Read> {
  const { systems } = scored.scores;
  const { priority, potential, migration, healthSegment } = systems;
  const tiers = priority?.tiers;
  const value = valueTier(scored);
  const clean = remembered(scoreCell);
  const reasons = remembered((bits) => migrationReasons(bits).join(', '));
  const label = (system: Coded | null | undefined): Read => (system ? (i) => codedLabel(system, i) : null);
  const renamed = (system: Coded | null | undefined, labels: readonly string[]) =>
    label(system && { labels, codes: system.codes });
  return {
    otherPolicy: otherPolicy(scored),
    arrSub: label(systems.arrSub),
    lifecycleMethods: label(systems.lifecycleMethods),
    stageHealth: stageHealth(scored),
    lifecycleStrategies: label(systems.lifecycleStrategies),
    stageReadiness: stageReadiness(scored),
    healthSegment: label(healthSegment),
    healthColor: label(systems.healthColor),
    usage: label(systems.usage),
    usageNote: usageNotes(scored),
    usageB2b: renamed(systems.usage, USAGE_ALIASES),
    engagement: label(systems.engagement),
    trajectory: label(systems.trajectory),
    potential: potential && ((i) => clean(potential[i] as number)),
    quadrant: label(systems.quadrant),
    priorityScore: priority && ((i) => clean(priority.total[i] as number)),
    priorityTier: label(tiers),
    touch: renamed(tiers, TOUCH),
    migration: migration && ((i) => DIRECTIONS[directionOf(migration[i] as number)] as string),
    migrationReasons: migration && ((i) => reasons(migration[i] as number)),
    triggers: triggers(scored),
    label: value && healthSegment && ((i) => labelOf(scored, value(i), i)),
    play: value && healthSegment && ((i) => playOf(value(i), codedLabel(healthSegment, i))),
    products: productTags(scored),
  };
}

/** S44: what the account would be under the policy that the model does not use. */
function otherPolicy({ model, scores }: Scored): Read {
  const { composite, dimensions } = scores;
  if (!composite) return null;
  const tiers = model.segmentScales.composite;
  const at = (name: keyof typeof dimensions, i: number) => dimensions[name]?.score[i] ?? Number.NaN;
  const other = model.behavioralMissing === 'skip' ? 'median3' : 'skip';
  return (i) => {
    if (composite.tier[i] === NONE || !Number.isNaN(at('behavioral', i))) return '';
    const score = compositeScore(at('firmographic', i), Number.NaN, at('value', i), model.weights, other);
    return `${segmentLabel(tiers, bandIndex(tiers.bands, score))} (${displayScore(score, tiers.bands)})`;
  };
}

function stageHealth({ accounts, scores }: Scored): Read {
  const { lifecycleMethods: stages } = scores.systems;
  if (!stages || !accounts.columns.health) return null;
  const health = numberReader(accounts.columns.health);
  return (i) => {
    const target = healthTarget(stages.codes[i] as number);
    return health(i) < target ? `health below stage target ${target}` : '';
  };
}

function stageReadiness({ scores }: Scored): Read {
  const { lifecycleStrategies: stages, lacking } = scores.systems;
  if (!stages || !lacking.some(Boolean)) return null;
  return (i) => readinessText(lacking, stages.codes[i] as number, i);
}

function usageNotes({ model, accounts, scores }: Scored): Read {
  const { adoption } = accounts.columns;
  const { usage } = scores.systems;
  const read = numberReader(adoption);
  // An idle account is Dormant whatever its adoption is near to.
  return adoption ? (i) => (usage?.codes[i] === DORMANT ? '' : usageNote(read(i), model.scales.adoption)) : null;
}

function triggers({ model, accounts, scores: { asOf } }: Scored): Read {
  const read = triggerReader(model, accounts, asOf);
  return read && ((i) => read(i).join(', '));
}

/** S52 is of the methods preset, so its value tier is too (C15). */
function valueTier({ model, accounts: { columns } }: Scored): ((i: number) => string) | null {
  const { arr } = columns;
  const bands = model.arrTiers.methods;
  const read = numberReader(arr);
  const labels = [...bands.cuts.map(([, , label]) => label), bands.floor];
  return arr ? (i) => (Number.isNaN(read(i)) ? '' : (labels[bandIndex(bands, read(i))] as string)) : null;
}

function labelOf({ scores: { systems } }: Scored, value: string, i: number): string {
  const trend = usageOfTrend(codedLabel(systems.trajectory, i));
  return multiLabel(
    value,
    codedLabel(systems.healthSegment, i),
    codedLabel(systems.lifecycleMethods, i),
    trend || codedLabel(systems.usage, i),
  );
}

/** S45: a tag for each product of the account, never a second segment. */
function productTags({ model, accounts: { products }, scores: { asOf } }: Scored): Read {
  if (!products) return null;
  const { lines, groups } = products;
  const usage = usagePatterns(model, lines, asOf) ?? coded([], lines.count, () => NONE);
  const { product, productStatus } = lines.columns;
  return (i) =>
    (groups[i] as readonly number[])
      .map((line) => {
        const tag = /\b(trial|pilot)\b/i.test(textAt(productStatus, line)) ? 'Trial' : codedLabel(usage, line);
        return [textAt(product, line), tag].filter(Boolean).join(': ');
      })
      .filter(Boolean)
      .join('; ');
}
