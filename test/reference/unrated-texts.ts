import { foldLabel, type Reading } from './cell-text.ts';
import { allCriteria, type Model } from './model.ts';
import { labelCell, ratedFields } from './reasons.ts';
import type { AccountScores } from './scores.ts';

export interface Waiting {
  texts: number;
  accounts: number;
}

/** S74: by field or own criterion, how many texts wait for a label and how many active accounts have one. */
export function unratedTexts(active: readonly AccountScores[], model: Model): Record<string, Waiting> {
  const own = allCriteria(model).filter((criterion) => criterion.column !== null);
  const columns: [string, (each: AccountScores) => Reading<unknown> | undefined][] = [
    ...ratedFields(model).map((field): (typeof columns)[number] => [field, (each) => labelCell(each.account, field)]),
    ...own.map(({ key }): (typeof columns)[number] => [key, (each) => each.account.own.get(key)]),
  ];
  const waiting = columns.map(([key, cell]) => [key, waitingIn(active.map(cell))] as const);
  return Object.fromEntries(waiting.filter(([, { accounts }]) => accounts > 0));
}

function waitingIn(cells: readonly (Reading<unknown> | undefined)[]): Waiting {
  const texts = cells.flatMap((cell) => (cell?.kind === 'unrated' ? [foldLabel(cell.text)] : []));
  return { texts: new Set(texts).size, accounts: texts.length };
}
