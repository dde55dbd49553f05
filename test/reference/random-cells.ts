import { CONSTANTS } from './bands.ts';
import { addMonths, isoOf, requireDay } from './calendar.ts';
import type { Random } from './random.ts';

const MISSING = ['', '   ', 'N/A', 'NA', 'n/a', '-', '—', 'null', 'none', 'TBD', '#N/A'];
const ARR_CUTS = [0, 4999.99, 5000, 9999.99, 10000, 14999.99, 15000, 24999.99, 25000, 49999.99, 50000, 50000.01];
const LARGE_ARR = [85000, 99999.99, 100000, 100000.01, 249999.99, 250000, 1200000];
const SUB_CENT = ['24999.995', '24999.994', '99999.995', '100000.004'];
const EMPLOYEES = [0, 1, 49, 50, 99, 100, 499, 500, 999, 1000, 25000];
const RATIOS = ['0', '0.9', '0.99', '1', '1.0', '1.19', '1.2', '1.49', '1.5', '1.99', '2', '2.0', '3'];
const DAYS_PER_WEEK = ['0', '0.2', '0.23', '0.231', '0.25', '0.5', '0.99', '1', '2', '2.99', '3', '4', '5', '6', '7'];
const ADOPTION = [0, 0.05, 0.29, 0.3, 0.31, 0.39, 0.4, 0.69, 0.7, 0.79, 0.8, 0.81, 0.95, 1];
const HEALTH = [0, 22, 39, 40, 59.9, 60, 69.5, 70, 74.9, 75, 79, 80, 90, 100];
const IDLE_DAYS = [0, 1, 6, 7, 8, 13, 14, 15, 29, 30, 31, 59, 60, 61, 89, 90, 91, 400];
const MONTH_ENDS = ['2021-05-31', '2024-02-29', '2025-01-31', '2025-02-28'].map(requireDay);
const MONTHS_SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export interface Shape {
  random: Random;
  asOf: number;
  /** The chance of a cell to be blank, and of a filled cell to be unreadable. */
  blank: number;
  broken: number;
  percentPoints: boolean;
}

export function cell(shape: Shape, filled: () => string, broken: readonly string[]): string {
  if (shape.random.chance(shape.blank)) return shape.random.pick(MISSING);
  return shape.random.chance(shape.broken) ? shape.random.pick(broken) : filled();
}

/** Every amount comes from a short list, so ties are the rule. */
export function arrCell(shape: Shape): string {
  const amount = () => shape.random.pick(shape.random.chance(0.7) ? ARR_CUTS : LARGE_ARR);
  const filled = () => (shape.random.chance(0.03) ? shape.random.pick(SUB_CENT) : money(amount(), shape.random));
  return cell(shape, filled, ['-1', '(5,000)', '-$250.00', 'about 20 thousand', '#REF!', '#VALUE!', '12,34']);
}

function money(amount: number, random: Random): string {
  const [whole = '', cents] = String(amount).split('.');
  const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${cents ? `.${cents}` : ''}`;
  const forms = [String(amount), String(amount), String(amount), ` ${amount} `, grouped, `$${grouped}`];
  if (amount >= 1000 && Number.isInteger(amount / 100)) forms.push(`${amount / 1000}k`, `USD ${grouped}`);
  if (amount >= 1_000_000) forms.push(`${amount / 1_000_000}m`);
  return random.pick(forms);
}

export function employeesCell(shape: Shape): string {
  const filled = () => shape.random.pick(EMPLOYEES);
  const broken = ['-5', '50-100 people', 'many', '#REF!'];
  return cell(shape, () => (shape.random.chance(0.2) ? ` ${filled()} ` : String(filled())), broken);
}

export function labelCell(shape: Shape, table: string): string {
  const labels = Object.keys(CONSTANTS.labels[table] ?? {});
  return cell(shape, () => spelled(shape.random.pick(labels), shape.random), ['Target vertcal', 'Gold', '#NAME?']);
}

/** C11: case, inner spaces and dashes may differ from the table. */
export function spelled(label: string, random: Random): string {
  const forms = [label, label, label, label.toUpperCase(), label.toLowerCase(), ` ${label}  `];
  forms.push(label.replace(/ /g, '  '), label.replace(/-/g, '–'));
  return random.pick(forms);
}

export function expansionCell(shape: Shape): string {
  const asLabel = shape.random.chance(0.3);
  if (asLabel) return labelCell(shape, 'value.expansion');
  return cell(shape, () => shape.random.pick(RATIOS), ['plenty', '#DIV/0!']);
}

export function daysPerWeekCell(shape: Shape): string {
  return cell(shape, () => shape.random.pick(DAYS_PER_WEEK), ['-1', 'often']);
}

export function adoptionCell(shape: Shape): string {
  const { random, percentPoints } = shape;
  const filled = () => {
    const share = random.pick(ADOPTION);
    const points = String(Math.round(share * 100));
    if (percentPoints) return points;
    return random.chance(0.15) ? `${points}%` : String(share);
  };
  return cell(shape, filled, ['-0.2', 'high', '#REF!']);
}

export function ticketsCell(shape: Shape): string {
  return cell(shape, () => shape.random.pick(['0', '1', '2', '3', '4', '5', '12']), ['-1', 'some', '#REF!']);
}

export function healthCell(shape: Shape): string {
  return cell(shape, () => String(shape.random.pick(HEALTH)), ['120', '-1', 'red']);
}

export function ratingCell(shape: Shape): string {
  return cell(shape, () => shape.random.pick(['0', '1', '5', '6', '7', '8', '9', '10']), ['x']);
}

export function lastActivityCell(shape: Shape): string {
  const future = isoOf(shape.asOf + 1);
  const filled = () => {
    if (shape.random.chance(0.02)) return 'never';
    return dateText(shape.asOf - shape.random.pick(IDLE_DAYS), shape.random);
  };
  return cell(shape, filled, [future, 'last week', '2026-02-30']);
}

/** Month ends, leap days, and the very days on which a stage or the provisional period ends. */
export function startDateCell(shape: Shape): string {
  const { asOf, random } = shape;
  const filled = () => {
    const tenure = [0, 1, 29, 30, 31, 90, 91, 269, 270].map((days) => asOf - days);
    const anniversaries = [12, 24, 36, 60].flatMap((months) => [0, 1, -1].map((d) => addMonths(asOf, -months) + d));
    return dateText(random.pick([...tenure, ...anniversaries, ...MONTH_ENDS]), random);
  };
  return cell(shape, filled, ['soon', '31 Feb 2025']);
}

export function contractEndCell(shape: Shape): string {
  const filled = () => dateText(shape.asOf + shape.random.pick([-10, 0, 1, 89, 90, 91, 400]), shape.random);
  return cell(shape, filled, ['open']);
}

function dateText(day: number, random: Random): string {
  const iso = isoOf(day);
  const [year = '', month = '', date = ''] = iso.split('-');
  const spelledOut = `${Number(date)} ${MONTHS_SHORT[Number(month) - 1]} ${year}`;
  return random.pick([iso, iso, iso, `${month}/${date}/${year}`, spelledOut]);
}
