import { dateBefore, type Header, type Row } from './account.ts';
import { Random } from './random.ts';

/** One kind of disorder: how many accounts get it, and what it does to the row. */
interface Mess {
  kind: string;
  count: number;
  applies?: (row: Row) => boolean;
  change: (row: Row, random: Random) => Partial<Row>;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const USAGE = ['Usage Frequency', 'Active Days per Week', 'Feature Adoption', 'Usage Trend', 'Open Tickets'] as const;
const NO_USAGE: Partial<Row> = Object.fromEntries(
  [...USAGE, 'Last Activity', 'Health Score', 'Previous Health', 'NPS'].map((header) => [header, '']),
);

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',');
const words = (header: Header, kind: string, texts: readonly string[], count: number): Mess => ({
  kind,
  count,
  change: (_row, random) => ({ [header]: random.pick(texts) }),
});
const respell = (header: Header, kind: string, count: number, spell: (text: string) => string): Mess => ({
  kind,
  count,
  applies: (row) => row[header] !== '' && spell(row[header]) !== row[header],
  change: (row) => ({ [header]: spell(row[header]) }),
});
const exactly = (header: Header, text: string, count = 1): Mess => words(header, `exactly ${text}`, [text], count);
const broken = (header: Header, text: string): Mess => words(header, `unreadable ${header}`, [text], 1);

/** Who the account is and whether it counts. */
const STATUS: Mess[] = [
  { kind: 'churned', count: 21, change: () => ({ Status: 'Churned', ARR: '0', ...NO_USAGE }) },
  { kind: 'cancelled', count: 4, change: () => ({ Status: 'Cancelled', ARR: '0', ...NO_USAGE }) },
  { kind: 'cancelled, American', count: 2, change: () => ({ Status: 'canceled', ARR: '0', ...NO_USAGE }) },
  { kind: 'churned, in capitals', count: 2, change: () => ({ Status: 'CHURNED ', ARR: '', ...NO_USAGE }) },
  { kind: 'prospect', count: 8, change: () => ({ Status: 'Prospect', ARR: '', 'Prior ARR': '', ...NO_USAGE }) },
  { kind: 'status left blank', count: 5, change: () => ({ Status: '' }) },
];

const isActive = (row: Row) => ['Active', ''].includes(row.Status);

const QUIET: Partial<Row> = {
  'Usage Frequency': 'Monthly',
  'Active Days per Week': '0.25',
  'Feature Adoption': '0.34',
  'Usage Trend': 'Declining',
  'Open Tickets': '3',
  'Last Activity': '2026-05-22',
  'Health Score': '44',
};

function isValuable(row: Row): boolean {
  const committed = ['Multi-year', 'Annual (renewing)'].includes(row['Contract Type']);
  return committed && Number(row.ARR) >= 50000 && ['Strong', 'Moderate'].includes(row['Expansion Potential']);
}

/** New customers have nothing to show yet; a few old ones were never connected. */
const USAGE_GAPS: Mess[] = [
  { kind: 'new (< 30 days), no usage yet', count: 12, applies: isActive, change: (_row, random) => newcomer(random) },
  { kind: 'no usage data although older', count: 5, applies: isActive, change: () => NO_USAGE },
  { kind: 'valuable but gone quiet', count: 5, applies: isValuable, change: () => QUIET },
  { kind: 'no health score system', count: 30, change: () => ({ 'Health Score': '', 'Previous Health': '' }) },
  words('Feature Adoption', 'adoption blank', ['', 'N/A'], 16),
  words('Usage Frequency', 'frequency only as a number', [''], 20),
  words('Active Days per Week', 'frequency only as a label', [''], 20),
];

function newcomer(random: Random): Partial<Row> {
  const tenure = random.whole(1, 28);
  const contract = { 'Start Date': dateBefore(tenure), 'Contract End': dateBefore(tenure - 365) };
  return { ...contract, 'Contract Type': 'Annual (new)', 'Prior ARR': '0', Expanding: '', ...NO_USAGE };
}

const KEY_GAPS: Mess[] = [
  words('ARR', 'ARR missing', ['', '', 'N/A', 'TBD', '-', ' '], 10),
  words('Employees', 'employees missing', ['', '', '', 'N/A', '-', 'n/a'], 14),
  words('Industry Fit', 'industry missing', ['', '', '', 'TBD', '—', 'N/A'], 13),
  words('Region Fit (Geography)', 'region missing', ['', '-'], 8),
  words('Growth Stage', 'growth stage missing', ['', 'none'], 11),
  words('Strategic Importance', 'strategic importance missing', ['', 'null'], 9),
];

const MONEY_TEXT: Mess[] = [
  respell('ARR', 'ARR as $45,000', 46, (text) => `$${grouped(text)}`),
  respell('ARR', 'ARR as USD 12,500.00', 7, (text) => `USD ${grouped(text)}.00`),
  respell('ARR', 'ARR as 25k', 6, (text) => text.replace(/^(\d+)000$/, '$1k')),
  words('ARR', 'ARR as 1.2m', ['1.2m'], 1),
  respell('ARR', 'ARR with spaces around', 5, (text) => `  ${text} `),
  words('ARR', 'ARR negative', ['-1200', '($3,500)'], 2),
  words('ARR', 'ARR zero', ['0', '$0'], 2),
  respell('Employees', 'employees as 1,200', 14, grouped),
];

const CUTS: Mess[] = [
  exactly('ARR', '25000', 3),
  exactly('ARR', '24999.99', 2),
  exactly('ARR', '100000', 2),
  exactly('ARR', '99999.99'),
  exactly('ARR', '250000'),
  exactly('ARR', '50000'),
  exactly('Employees', '1000'),
  exactly('Employees', '500'),
  exactly('Feature Adoption', '0.80', 3),
];

const LABELS: Mess[] = [
  words('Industry Fit', 'unknown industry label', ['Target vertcal', 'Manufacturing'], 4),
  words('Contract Type', 'unknown contract label', ['Anual (renewing)'], 2),
  words('Growth Stage', 'the written word Unknown', ['Unknown'], 4),
  respell('Industry Fit', 'label in capitals', 8, (text) => text.toUpperCase()),
  respell('Region Fit (Geography)', 'label with extra spaces', 7, (text) => ` ${text.replace(' ', '  ')}`),
  respell('Usage Frequency', 'label with an en dash', 9, (text) => text.replace('-', '–')),
  respell('Contract Type', 'label in lower case', 6, (text) => text.toLowerCase()),
];

const DATES: Mess[] = [
  respell('Last Activity', 'date as 06/28/2026', 22, american),
  respell('Last Activity', 'date as 30 Jun 2026', 12, spelledOut),
  respell('Start Date', 'date as 30 Jun 2026', 9, spelledOut),
  words('Last Activity', 'last activity in the future', ['2026-07-14'], 1),
  broken('Last Activity', 'last week'),
];

function american(iso: string): string {
  const [year, month, day] = iso.split('-');
  return day ? `${month}/${day}/${year}` : iso;
}

function spelledOut(iso: string): string {
  const [year, month, day] = iso.split('-');
  return day ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}` : iso;
}

const UNREADABLE: Mess[] = [
  respell('Feature Adoption', 'adoption as 85%', 5, (text) => text.replace(/^0\.(\d\d)$/, '$1%')),
  respell('Feature Adoption', 'adoption with spaces around', 3, (text) => ` ${text} `),
  broken('Health Score', '120'),
  broken('NPS', '11'),
  broken('Open Tickets', '-1'),
  broken('Employees', '200-500'),
  broken('Employees', 'approx. 80'),
  words('ARR', 'error cell', ['#REF!'], 1),
  words('Employees', 'error cell', ['#VALUE!'], 1),
  words('Usage Trend', 'error cell', ['#REF!'], 1),
  words('Health Score', '#N/A', ['#N/A'], 3),
];

const MESSES = [STATUS, USAGE_GAPS, KEY_GAPS, LABELS, MONEY_TEXT, CUTS, DATES, UNREADABLE].flat();

export interface Messy {
  rows: Row[];
  counts: Record<string, number>;
}

/** Only cells still as drawn, only of active accounts: a second disorder in a cell would hide the first. */
function isFree(mess: Mess, row: Row, index: number, touched: ReadonlySet<string>): boolean {
  if (!isActive(row) || mess.applies?.(row) === false) return false;
  const headers = Object.keys(mess.change(row, new Random(0)));
  return headers.every((header) => !touched.has(`${index} ${header}`));
}

/** Each kind takes accounts whose touched cells are still as drawn, so that the counts are what they say. */
export function makeMess(clean: readonly Row[], random: Random): Messy {
  const rows = clean.map((row) => ({ ...row }));
  const touched = new Set<string>();
  const counts: Record<string, number> = {};
  for (const mess of MESSES) {
    const order = random.shuffled(rows.map((_row, index) => index));
    const chosen = order.filter((index) => isFree(mess, rows[index] as Row, index, touched)).slice(0, mess.count);
    for (const index of chosen) {
      const changes = mess.change(rows[index] as Row, random);
      Object.assign(rows[index] as Row, changes);
      for (const header of Object.keys(changes)) touched.add(`${index} ${header}`);
    }
    counts[mess.kind] = (counts[mess.kind] ?? 0) + chosen.length;
  }
  return { rows, counts };
}
