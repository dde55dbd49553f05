// The same model as a person's own formulas, a column a step, in HyperFormula: built and worked out once a round.
import { HyperFormula } from 'hyperformula';
import type { Cell } from '../../src/core/exact/cell.ts';
import { columnLetter } from '../../src/core/read/values.ts';
import { EXPORTED } from './book-of.ts';
import { cpuMilliseconds } from './cpu.ts';
import type { Peer } from './peers.ts';

const RATED: Readonly<Record<string, string>> = {
  industry_fit: 'Target vertical|Adjacent vertical|General B2B|Non-target but viable|Poor fit',
  geography: 'Primary market|Secondary market|Supported region|Limited-support region|Unsupported',
  growth_stage: 'Growth / Scale-up|Established|Mature|Early-stage|Unknown / Pre-revenue',
  contract_type: 'Multi-year|Annual (renewing)|Annual (new)|Month-to-month|At risk / Past due',
  strategic: 'Named logo / reference customer|Industry influencer|Standard customer|Commodity fit|Misaligned',
  usage_frequency: 'Daily|3-4x per week|Weekly|Monthly|Less than monthly',
  usage_trend: 'Accelerating|Stable|Plateaued|Declining|No usage',
};
const BANDS: Readonly<Record<string, readonly [operator: string, cuts: readonly number[]]>> = {
  employees: ['>=', [1000, 500, 100, 50]],
  arr: ['>=', [100_000, 50_000, 25_000, 10_000]],
  expansion_ratio: ['>=', [2, 1.5, 1.2, 1]],
  feature_adoption: ['>', [0.8, 0.699999999, 0.399999999, 0.299999999]],
};
const DIMENSIONS: readonly (readonly [weight: number, least: number, columns: readonly string[]])[] = [
  [0.25, 3, ['employees', 'industry_fit', 'geography', 'growth_stage']],
  [0.4, 2, ['usage_frequency', 'feature_adoption', 'usage_trend']],
  [0.35, 3, ['arr', 'expansion_ratio', 'contract_type', 'strategic']],
];
const TIERS = ['Tier 1', 'Tier 2', 'Tier 3', 'Unsegmented'];

function columnOf(name: string): string {
  return columnLetter(EXPORTED.indexOf(name));
}

/** Points of a column in its row, '' where there are none. */
function pointsFormula(name: string, row: number): string {
  const cell = `${columnOf(name)}${row}`;
  const labels = Object.keys(RATED).indexOf(name);
  if (labels >= 0) {
    const [words, points] = [columnLetter(2 * labels), columnLetter(2 * labels + 1)];
    return `IFERROR(VLOOKUP(${cell},Points!$${words}$1:$${points}$5,2,FALSE()),"")`;
  }
  const [operator, [five, four, three, two]] = BANDS[name] as (typeof BANDS)[string];
  return `IF(${cell}="","",IF(${cell}${operator}${five},5,IF(${cell}>=${four},4,IF(${cell}>=${three},3,IF(${cell}>=${two},2,1)))))`;
}

/** Behind the export: points by column, three scores, the composite score, its tier, and whether the id stood above. */
function formulasOf(row: number): string[] {
  const formulas: string[] = [];
  const add = (formula: string) => columnLetter(EXPORTED.length + formulas.push(`=${formula}`) - 1) + row;
  const scores = DIMENSIONS.map(([weight, least, names]) => {
    const points = names.map((name) => add(pointsFormula(name, row)));
    const range = `${points[0]}:${points[points.length - 1]}`;
    return `${weight}*${add(`IF(COUNT(${range})>=${least},AVERAGE(${range}),NA())`)}`;
  });
  const score = add(scores.join('+'));
  add(
    `IF(ISERROR(${score}),"Unsegmented",IF(${score}>3.999999999,"Tier 1",IF(${score}>2.499999999,"Tier 2","Tier 3")))`,
  );
  add(`COUNTIF($A$2:$A${row},$A${row})>1`);
  return formulas;
}

/** As a sheet takes it on import. */
function typed(cell: Cell): Cell | null {
  if (typeof cell !== 'string') return cell;
  if (/^[\d,]+\.\d+$/.test(cell)) return Number(cell.replace(/,/g, ''));
  if (/^\d+%$/.test(cell)) return Number(cell.slice(0, -1)) / 100;
  return cell === '' ? null : `'${cell}`;
}

export function inFormulas(book: Cell[][]): Peer {
  const width = EXPORTED.length + formulasOf(2).length;
  const [tier, status, arr] = [columnLetter(width - 2), columnOf('status'), columnOf('arr')];
  const range = (column: string) => `Accounts!$${column}$2:$${column}$${book.length}`;
  const sheets = {
    Accounts: book.map((row, i) => [...row.map(typed), ...(i === 0 ? [] : formulasOf(i + 1))]),
    Points: [0, 1, 2, 3, 4].map((k) => Object.values(RATED).flatMap((labels) => [labels.split('|')[k] ?? '', 5 - k])),
    Counts: TIERS.map((label) => [
      label,
      `=COUNTIFS(${range(tier)},"${label}",${range(status)},"<>Churned")`,
      `=SUMIFS(${range(arr)},${range(tier)},"${label}",${range(status)},"<>Churned")`,
    ]),
  };
  let made: HyperFormula | null = null;
  const close = () => {
    made?.destroy();
    made = null;
  };
  return {
    name: 'formulas, in HyperFormula',
    close,
    round() {
      close();
      const spent = cpuMilliseconds(() => {
        made = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', precisionRounding: 14 });
      });
      return { spent, tiers: () => book.slice(1).map((_, i) => tierAt(made as HyperFormula, i + 1, width - 2)) };
    },
  };
}

function tierAt(engine: HyperFormula, row: number, col: number): string {
  return String(engine.getCellValue({ sheet: engine.getSheetId('Accounts') as number, row, col }));
}
