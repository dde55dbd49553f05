// Labels that are entered, not scored (S16, S59), and the usual churn of a named industry (S58): to read, no rule.
import { FIELDS } from '../model/fields.ts';
import { LISTED_FIELDS, labelIndex, normaliseLabel } from '../model/label.ts';
import { LABEL_LISTS } from '../model/preset-models.ts';
import { reference } from '../model/presets.ts';
import { writtenAt } from '../read/column.ts';
import { all, type Line, type Scored, system } from './system.ts';

export const labelLists = system({
  s: 59,
  id: 'labelLists',
  title: 'Labels without a score',
  oneOf: LISTED_FIELDS.map((field) => all(field)),
  score: ({ accounts: { columns } }) => LISTED_FIELDS.filter((field) => columns[field]),
  explain: (fields, scored, i) => fields.flatMap((field) => listedLine(field, scored, i)),
});

function listedLine(field: (typeof LISTED_FIELDS)[number], { accounts: { columns } }: Scored, i: number): Line[] {
  const column = columns[field];
  const text = column ? writtenAt(column, i) : '';
  if (!text) return [];
  const isKnown = labelIndex(field, text) >= 0;
  return [[FIELDS[field].title, text, isKnown ? '' : `not one of ${LABEL_LISTS[field].join(', ')}`]];
}

export const usualChurn = system({
  s: 58,
  id: 'industryChurn',
  title: 'Usual churn of the industry',
  needs: ['industry'],
  score: ({ accounts: { columns } }) => columns.industry ?? null,
  explain(industries, _, i) {
    const churn = industryChurn(writtenAt(industries, i));
    return churn ? [['Usual churn of the industry', `${churn.monthly}% a month`, churn.industry]] : [];
  },
});

/** Percent of the customers a month. */
const { source: _, ...CHURN } = reference.industryChurn;
const SPELLINGS: Readonly<Record<string, unknown>> = reference.industrySpellings;

/** By the name of the source or a usual spelling of it; null for any other text. */
function industryChurn(text: string): { industry: string; monthly: number } | null {
  const wanted = normaliseLabel(text);
  for (const [industry, monthly] of Object.entries(CHURN)) {
    const known = [industry, ...(SPELLINGS[industry] as readonly string[])];
    if (known.some((each) => normaliseLabel(each) === wanted)) return { industry, monthly };
  }
  return null;
}
