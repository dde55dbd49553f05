// The head of the summary: what somebody would say aloud, and the few numbers to know.
import { percentOf } from '../../checks/check.ts';
import { arrTitle, type Overview } from '../../checks/overview.ts';
import { arrConcentration } from '../../checks/quality.ts';
import { UNSEGMENTED_LABEL } from '../../composite/codes.ts';
import type { Cell } from '../../exact/cell.ts';
import { round } from '../../exact/numbers.ts';
import type { Totals } from '../../log/run-comparison.ts';
import type { Figures } from '../../log/run-week.ts';
import { weekCounts } from '../../log/week-counts.ts';
import type { WeekItem } from '../../log/week-list.ts';
import type { Model } from '../../model/model.ts';
import type { Accounts } from '../../read/accounts.ts';
import { ratesSentence } from '../../read/currency.ts';
import { isoDay } from '../../read/date.ts';
import {
  type Block,
  COUNT,
  type Facts,
  live,
  note,
  PERCENT,
  row,
  type SummaryCell,
  type SummaryRow,
  share,
} from './block.ts';
import { arrOf, countOf, type Place, plus } from './live.ts';

export const headline: Block = {
  id: 'headline',
  rows(facts) {
    const { sheet, checked, stamp, place } = facts;
    const { records, active } = checked.overview;
    const figures = headlineFigures(facts);
    const cells = (of: (figure: Figure) => SummaryCell) =>
      arranged(figures).map((figure) => (figure ? of(figure) : ''));
    const formats = (of: (figure: Figure) => string) => arranged(figures).map((figure) => (figure ? of(figure) : '@'));
    const since = sinceDay(facts);
    return [
      row('title', ['Tierwise summary']),
      row('heading', [spoken(facts)]),
      note(
        `As of ${isoDay(sheet.scores.asOf)}, "${stamp.snapshot.sheetName}": ${records} rows, ${active} active accounts. ${freshness(place)}${since && `. Small numbers: change since ${since}`}`,
      ),
      ...ratesNote(sheet.model),
      row(
        'header',
        cells(({ title }) => title),
      ),
      row(
        'figure',
        cells(({ value }) => value),
        { formats: formats(({ format }) => format) },
      ),
      // There from the first time on: a row more would move every chart.
      row(
        'note',
        cells(({ change }) => change ?? ''),
        { formats: formats(({ change, changeFormat }) => (typeof change === 'number' ? changeFormat : '@')) },
      ),
    ];
  },
};

/** '' where there is nothing to compare with. */
function sinceDay({ stamp: { governance } }: Facts): string {
  const { figures, migration } = governance?.comparison ?? {};
  return figures?.fromDay ?? (migration?.totals ? migration.fromDay : '');
}

function ratesNote({ currencies }: Model): SummaryRow[] {
  return currencies ? [note(ratesSentence(currencies))] : [];
}

function freshness(place: Facts['place']): string {
  if (!place) return 'Numbers are values: score the accounts to make them live formulas';
  if (place.stale > 0) return `${place.stale} segments in the sheet are older than this summary: score again`;
  return place.arr ? 'Counts and ARR are live formulas' : 'Counts are live formulas; ARR is not a plain number column';
}

/** `67 Tier 1 accounts hold 40% of ARR; 6 accounts need a call this week; 3.2M is unsegmented for missing data` */
function spoken({ checked: { overview }, sheet, figures, week }: Facts): string {
  const call = figures.calls === null ? '' : callText(week);
  return [holdsText(overview, sheet.accounts), call, unsegmentedText(overview)].filter(Boolean).join('; ');
}

function callText(week: readonly WeekItem[]): string {
  const { calls, critical } = weekCounts(week);
  if (calls > 0) return `${accountsText(calls, 'need')} a call this week`;
  const none = 'no account needs a call this week';
  return critical > 0 ? `${none}, ${critical} ${critical === 1 ? 'has' : 'have'} critical health` : none;
}

/** `1 account needs`, `6 accounts need` */
function accountsText(count: number, verb: string, label = ''): string {
  const what = `${count} ${label}${label && ' '}account`;
  return count === 1 ? `${what} ${verb}s` : `${what}s ${verb}`;
}

function holdsText({ segments, arr, active }: Overview, accounts: Accounts): string {
  const [best] = segments?.effective ?? [];
  if (best && best.accounts > 0 && best.arr > 0 && arr) {
    return `${accountsText(best.accounts, 'hold', best.label)} ${sharePercent(best.arr, arr.total)} of ARR`;
  }
  const found = arr && arrConcentration(accounts);
  return found ? `${accountsText(found.half, 'hold')} half of ARR` : `${active} active accounts`;
}

/** A part never reads as all or nothing. */
function sharePercent(part: number, total: number): string {
  const pct = round(percentOf(part, total) ?? 0, 0);
  if (pct === 0) return 'under 1%';
  return pct === 100 && part < total ? 'over 99%' : `${pct}%`;
}

function unsegmentedText({ segments, base }: Overview): string {
  const rest = segments?.effective.find(({ label }) => label === UNSEGMENTED_LABEL);
  if (!rest) return '';
  if (rest.accounts === 0) return 'every account has a segment';
  if (rest.arr > 0) return `${compact(rest.arr)}${base && ` ${base}`} is unsegmented for missing data`;
  return `${accountsText(rest.accounts, 'lack')} the data for a segment`;
}

const UNITS: readonly (readonly [number, string])[] = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
];

/** `3.2M` */
export function compact(amount: number): string {
  const [unit, letter] = UNITS.find(([least]) => amount >= least) ?? [1, ''];
  const short = amount / unit;
  return `${round(short, short < 100 ? 1 : 0)}${letter}`;
}

interface Figure {
  readonly title: string;
  readonly value: SummaryCell;
  readonly format: string;
  /** Since the run before. */
  readonly change?: Cell;
  readonly changeFormat: string;
  /** Needs the room of an amount. */
  readonly isWide?: true;
}

const SIGNED = '+#,##0;-#,##0;"no change"';
const SIGNED_SHARE = '+0.0%;-0.0%;"no change"';
/** Of hundreds of millions only so much as fits. */
const SHORT_MONEY = '[>=100000000]#,##0.0,,"M";#,##0';

/** Those that there is something to say of. */
function headlineFigures({ checked, figures, stamp, place }: Facts): Figure[] {
  const { overview } = checked;
  const { segments, arr, active } = overview;
  const { migration, figures: kept } = stamp.governance?.comparison ?? {};
  const totals = migration?.totals;
  const change = (of: (each: Totals) => number): Pick<Figure, 'change'> =>
    totals ? { change: round(of(totals.after) - of(totals.before), 4) } : {};
  const changed = (of: (each: Figures) => number | null): Pick<Figure, 'change'> => {
    const [before, after] = kept ? [of(kept.before), of(kept.after)] : [null, null];
    return before === null || after === null ? {} : { change: round(after - before, 4) };
  };
  const tallies = segments?.effective ?? [];
  const counts = tallies.map(({ label }) => countOf(place, 'segment', label));
  const all = plus(counts);
  const labelled = plus(counts.slice(0, -1));
  const rest = tallies[tallies.length - 1];
  const covered = segments ? percentOf(active - (rest?.accounts ?? 0), active) : null;
  const found: (Figure | null)[] = [
    {
      title: 'Active accounts',
      value: live(all, active),
      format: COUNT,
      ...change(({ accounts }) => accounts),
      changeFormat: SIGNED,
    },
    covered === null
      ? null
      : {
          title: 'Coverage',
          value: live(all && labelled && `IF(${all}=0;0;(${labelled})/(${all}))`, share(covered)),
          format: PERCENT,
          ...change(({ accounts, segmented }) => (accounts > 0 ? segmented / accounts : 0)),
          changeFormat: SIGNED_SHARE,
        },
    figures.calls === null
      ? null
      : {
          title: 'To call',
          value: figures.calls,
          format: COUNT,
          ...changed(({ calls }) => calls),
          changeFormat: SIGNED,
        },
    arr && {
      title: arrTitle(overview),
      value: live(
        arrSum(
          place,
          tallies.map(({ label }) => label),
        ),
        arr.total,
      ),
      format: SHORT_MONEY,
      ...change((each) => each.arr),
      changeFormat: SIGNED,
      isWide: true,
    },
    figures.nrr === null
      ? null
      : {
          title: 'NRR',
          value: figures.nrr,
          format: PERCENT,
          ...changed(({ nrr }) => nrr),
          changeFormat: SIGNED_SHARE,
        },
    figures.toDecide === null
      ? null
      : {
          title: 'To decide',
          value: figures.toDecide,
          format: COUNT,
          ...changed(({ toDecide }) => toDecide),
          changeFormat: SIGNED,
        },
    rest && arr && rest.arr > 0
      ? {
          title: 'ARR, no segment',
          value: live(arrOf(place, 'segment', rest.label), rest.arr),
          format: SHORT_MONEY,
          ...change(({ unsegmentedArr }) => unsegmentedArr),
          changeFormat: SIGNED,
        }
      : null,
    rest && rest.arr === 0 && rest.accounts > 0
      ? {
          title: 'No segment',
          value: live(countOf(place, 'segment', rest.label), rest.accounts),
          format: COUNT,
          ...change(({ accounts, segmented }) => accounts - segmented),
          changeFormat: SIGNED,
        }
      : null,
    {
      title: 'Checks to look at',
      value: figures.openChecks,
      format: COUNT,
      ...changed(({ openChecks }) => openChecks),
      changeFormat: SIGNED,
    },
  ];
  return found.filter((figure) => figure !== null);
}

function arrSum(place: Place | null, labels: readonly string[]): string | null {
  const sum = plus(labels.map((label) => arrOf(place, 'segment', label)));
  return sum && `ROUND(${sum};2)`;
}

/** Column (0-based) that is wide enough for an amount. */
const WIDE = 3;

function arranged(figures: readonly Figure[]): (Figure | undefined)[] {
  const wide = figures.find(({ isWide }) => isWide);
  const others = figures.filter((figure) => figure !== wide);
  return wide ? [...others.slice(0, WIDE), wide, ...others.slice(WIDE)] : others;
}
