// Hours and people that the segments need (S33, S34), against the people there are.
import { type CapacityPlan, capacity, roomInTier } from '../../checks/capacity.ts';
import type { Tally } from '../../checks/overview.ts';
import { segmentScale } from '../../model/model.ts';
import { fteOf } from '../../whatif/capacity-plan.ts';
import { segmentPlan } from './capacity-plan.ts';
import type { Facts } from './facts.ts';
import { countOf } from './live.ts';
import { COUNT, DECIMAL, header, heading, live, note, row, type SummaryRow } from './row.ts';

const HOURS = '#,##0.0';

export function capacityRows(facts: Facts, top: number): SummaryRow[] {
  const { segments } = facts.book.overview;
  if (!segments) return [];
  const tiers = segments.effective.slice(0, -1);
  const plan = segmentPlan(facts.sheet.model, segments);
  const first = top + 3;
  return [
    heading('Capacity'),
    note(planNote(plan)),
    header('Tier', 'Accounts', 'Hours each', 'Hours a month', 'Ratio', 'Fewest CSMs', 'Most CSMs', 'What it means'),
    ...tiers.map((tally, k) => tierRow(facts, tally, plan, k, first)),
    neededRow(plan, facts.place, first),
  ];
}

function planNote({ csms, hours, efficiency, proactive, buffer }: CapacityPlan): string {
  const one = `One CSM has ${hours * efficiency} hours a month: ${hours} at ${Math.round(efficiency * 100)}%`;
  const more = proactive + buffer > 0 ? `; programs take ${proactive} hours, the buffer ${buffer}` : '';
  const ask = csms > 0 ? `. There are ${csms} CSMs` : '. How many CSMs there are is not in the model';
  return `${one}${more}${ask}`;
}

function tierRow({ sheet: { model }, place }: Facts, tally: Tally, plan: CapacityPlan, k: number, first: number) {
  const { label, accounts } = tally;
  const { service = '', ratio = null } = segmentScale(model).treatments[k] ?? {};
  const [low, high] = fteOf(model, accounts, k) ?? ['', ''];
  const hours = plan.tiers[k]?.[1] ?? 0;
  const line = first + k;
  return row(
    'line',
    [
      label,
      live(countOf(place, 'segment', label), accounts),
      hours,
      live(place && `B${line}*C${line}`, accounts * hours),
      ratio ? `${ratio[0]}–${ratio[1]}` : 'none',
      low,
      high,
      [service, roomText(plan, k)].filter(Boolean).join('; '),
    ],
    { formats: ['@', COUNT, HOURS, HOURS, '@', DECIMAL, DECIMAL, '@'] },
  );
}

/** How many accounts of the tier fit, the others as they are. */
function roomText(plan: CapacityPlan, k: number): string {
  const room = plan.csms > 0 ? roomInTier(plan, k) : null;
  return room === null ? '' : `room for ${Math.max(0, room)} accounts`;
}

function neededRow(plan: CapacityPlan, place: Facts['place'], first: number): SummaryRow {
  const { required, available, status, extraCSMs } = capacity(plan);
  const one = plan.hours * plan.efficiency;
  const fte = required / one;
  const hours = `SUM(D${first}:D${first + plan.tiers.length - 1})`;
  const rest = plan.proactive + plan.buffer;
  const isOver = plan.csms > 0 && status !== 'OK';
  const missing = isOver ? `: ${extraCSMs} more CSMs needed` : '';
  const against = plan.csms > 0 ? `${available} hours available${missing}` : `${Math.ceil(fte - 1e-9)} CSMs by hours`;
  return row(
    'total',
    [
      'Needed a month',
      '',
      '',
      live(place && Number.isInteger(rest) ? `${hours}+${rest}` : null, required),
      '',
      fte,
      plan.csms > 0 ? status : '',
      against,
    ],
    {
      formats: ['@', COUNT, HOURS, HOURS, '@', DECIMAL, '@', '@'],
      ...(plan.csms > 0 ? { verdict: { column: 6, isFine: !isOver } } : {}),
    },
  );
}
