// What the accounts say: fields that are filled in, the way out of poor data, products, groups, concentration of the ARR.

import { behind, isWorst } from '../../checks/check.ts';
import {
  type Completeness,
  completeness,
  fields,
  keyFieldMeanPct,
  lacks,
  unreadable,
} from '../../checks/completeness.ts';
import { labelGroups, productTotals } from '../../checks/groups.ts';
import { arrAmounts, arrConcentration, cleanupPhases, duplicatePct, gini } from '../../checks/quality.ts';
import { round } from '../../exact/numbers.ts';
import type { Bands } from '../../model/bands.ts';
import { FIELDS, type Field } from '../../model/fields.ts';
import { advice } from '../../model/presets.ts';
import {
  type Block,
  COUNT,
  type Facts,
  header,
  MONEY,
  note,
  PERCENT,
  row,
  rowsText,
  type SummaryRow,
  share,
} from './block.ts';
import { VERDICT_COLUMN } from './tables.ts';

/** More lines than this would push the rest off the page. */
const MOST_FIELDS = 8;

interface RatedField extends Completeness {
  readonly field: Field;
  readonly isKey: boolean;
}

export const fieldTable: Block = {
  id: 'fields',
  title: 'Completeness by field',
  rows({ checked }) {
    const scales = checked.model.checks;
    const rated = fields.parts(checked).map(({ field, isKey }): RatedField => {
      return { field, isKey, ...completeness(fields.measure(checked, { field, isKey }), scales) };
    });
    const best = scales.completenessTarget.cuts[0]?.[2];
    const wanting = rated.filter(({ isKey, target }) => isKey || target !== best);
    wanting.sort((a, b) => Number(b.isKey) - Number(a.isKey) || (a.pct ?? 100) - (b.pct ?? 100));
    const shown = wanting.slice(0, MOST_FIELDS);
    const rest = rated.length - shown.length;
    if (shown.length === 0) return [];
    return [
      header('Field', 'Filled in', 'Blank', 'Unreadable', 'Which', '', 'Verdict', 'How far'),
      ...shown.map((each) => fieldRow(checked, each)),
      ...(rest > 0 ? [note(`${rest} more fields are better filled in than these`)] : []),
    ];
  },
};

function fieldRow(checked: Facts['checked'], { field, isKey, pct, status, target }: RatedField): SummaryRow {
  const unread = checked.byArr.filter(unreadable(checked, field)).length;
  const accounts = behind(checked, lacks(checked, [field]));
  const { completeness: scale, completenessTarget } = checked.model.checks;
  return row(
    'line',
    [
      `${FIELDS[field].title}${isKey ? ' (key)' : ''}`,
      share(pct),
      accounts.count - unread,
      unread,
      rowsText(accounts),
      '',
      status,
      stepText(target, completenessTarget, pct, isKey),
    ],
    {
      formats: ['@', PERCENT, COUNT, COUNT, '@', '@', '@', '@'],
      verdict: {
        column: VERDICT_COLUMN,
        isFine: status === scale.cuts[0]?.[2],
        isWrong: isKey && pct !== null && isWorst(scale, pct),
      },
    },
  );
}

/** Of a key field below the minimum what the source says; else the next step, such as `Minimum; target from 80%`. */
function stepText(target: string, { cuts }: Bands<string>, pct: number | null, isKey: boolean): string {
  const share = pct ?? 0;
  const isPoor = isKey && pct !== null && pct < (cuts[cuts.length - 1]?.[0] ?? 0);
  if (isPoor) return `${target}: will misclassify more than ${advice.cleanup.misclassifiedOver}% of accounts`;
  const [at, , label = ''] = [...cuts].reverse().find(([from]) => from > share) ?? [];
  return at === undefined ? target : `${target}; ${label.toLowerCase()} from ${at}%`;
}

/** S46: the phases to walk through while the data is poor. */
export const cleanup: Block = {
  id: 'cleanup',
  title: 'Before you segment: clean up in this order',
  rows({ checked }) {
    const phases = cleanupPhases(keyFieldMeanPct(checked), duplicatePct(checked.overview));
    if (phases.length === 0) return [];
    return [
      header('Phase', 'Takes', '', 'What to do'),
      ...phases.map(({ name, time, what }) => row('line', [name, time, '', what])),
    ];
  },
};

const GROUP_FORMATS = ['@', COUNT, '@', MONEY, '@'];

export const products: Block = {
  id: 'products',
  title: 'Product lines',
  rows({ sheet }) {
    const totals = productTotals(sheet.accounts);
    if (!totals) return [];
    const formats = [...GROUP_FORMATS.slice(0, 4), COUNT];
    return [
      header('Product', 'Accounts', '', 'ARR', 'Without ARR'),
      ...totals.map(({ product, accounts, arr, withoutArr }) =>
        row('line', [product || 'no product named', accounts, '', arr, withoutArr], { formats }),
      ),
    ];
  },
};

export const groups: Block = {
  id: 'groups',
  title: 'Groups by label',
  rows: ({ sheet }) =>
    labelGroups(sheet.accounts).flatMap(({ field, tallies }) => [
      header(FIELDS[field].title, 'Accounts', '', 'ARR'),
      ...tallies
        .filter(({ accounts }) => accounts > 0)
        .map(({ label, accounts, arr }) =>
          row('line', [label || 'blank or not in the list', accounts, '', arr], { formats: GROUP_FORMATS }),
        ),
    ]),
};

/** Rows above the headers of the curve's points, with the heading. */
export const CURVE_HEAD = 2;

/** The curve in tenths, the Gini coefficient, and how few accounts hold half. */
export const arrCurve: Block = {
  id: 'concentration',
  title: 'Concentration of ARR',
  rows({ sheet }) {
    const found = arrConcentration(sheet.accounts);
    const coefficient = gini(arrAmounts(sheet.accounts));
    if (!found || coefficient === null) return [];
    const half = `${found.half} of ${found.accounts} accounts with ARR hold half of it`;
    return [
      note(`${half}. Gini ${round(coefficient, 3)}: 0 is all equal, near 1 is one account with everything`),
      header('Largest accounts', 'Accounts', 'If equal', 'ARR', 'Share of ARR'),
      ...found.curve.map(({ share: part, accounts, arr, arrShare }) =>
        row('line', [`${round(part * 100, 0)}%`, accounts, part, arr, arrShare], {
          formats: ['@', COUNT, PERCENT, MONEY, PERCENT],
        }),
      ),
    ];
  },
};
