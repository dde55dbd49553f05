// Hours and people that the tiers need (S33 to S35).
import { type CapacityPlan, CSM_RATIOS, capacity, fteRange } from '../../check/capacity.ts';
import { capacityPlan } from './capacity-plan.ts';
import type { Facts } from './facts.ts';
import { countOf } from './live.ts';
import { COUNT, DECIMAL, header, heading, live, note, row, type SummaryRow } from './row.ts';

type Ratio = readonly [low: number, high: number] | null;
const RATIOS = CSM_RATIOS as unknown as Readonly<Record<string, Readonly<Record<string, Ratio>>>>;

export function capacityRows(facts: Facts, top: number): SummaryRow[] {
  const { segments } = facts.book.overview;
  if (!segments) return [];
  const tiers = segments.effective.slice(0, -1);
  const plan = capacityPlan(segments);
  const first = top + 3;
  return [
    heading('Capacity'),
    note(planNote(plan)),
    header('Tier', 'Accounts', 'Hours each', 'Hours a month', 'Ratio', 'Fewest CSMs', 'Most CSMs', 'Service model'),
    ...tiers.map(({ label, accounts }, k) => tierRow(facts, label, accounts, plan.tiers[k]?.[1] ?? 0, first + k)),
    neededRow(plan, first, tiers.length),
  ];
}

function planNote(plan: CapacityPlan): string {
  const { hours, efficiency, proactive, buffer } = plan;
  const one = `One CSM has ${hours * efficiency} hours a month (${hours} at ${Math.round(efficiency * 100)}%)`;
  return `${one}; proactive work takes ${proactive} and the buffer ${buffer}. The ratio is accounts a CSM`;
}

function tierRow({ sheet: { model }, place }: Facts, label: string, accounts: number, hours: number, line: number) {
  const service = model.serviceModels[label]?.name ?? '';
  const ratio = RATIOS.methodology?.[service] ?? null;
  const [low, high] = ratio ? fteRange(accounts, ratio) : ['', ''];
  return row(
    'line',
    [
      label,
      live(countOf(place, 'segment', label), accounts),
      hours,
      { formula: `=B${line}*C${line}`, value: accounts * hours },
      ratio ? `${ratio[0]}–${ratio[1]}` : 'none',
      low,
      high,
      service,
    ],
    { formats: ['@', COUNT, COUNT, COUNT, '@', DECIMAL, DECIMAL, '@'] },
  );
}

function neededRow(plan: CapacityPlan, first: number, tiers: number): SummaryRow {
  const { required } = capacity(plan);
  const fte = required / (plan.hours * plan.efficiency);
  const csms = Math.ceil(fte - 1e-9);
  const hours = `SUM(D${first}:D${first + tiers - 1})+${plan.proactive + plan.buffer}`;
  return row(
    'total',
    ['Needed a month', '', '', { formula: `=${hours}`, value: required }, '', fte, csms, `${csms} CSMs by hours`],
    { formats: ['@', COUNT, COUNT, COUNT, '@', DECIMAL, COUNT, '@'] },
  );
}
