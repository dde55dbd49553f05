import { isoOf } from './calendar.ts';
import type { CriterionDocument } from './model-document.ts';
import type { Random } from './random.ts';
import { cell, type Shape, spelled } from './random-cells.ts';

/** A column that is no field of the method: what its cells hold and what a criterion of it may be. */
export interface OwnColumn {
  id: string;
  column: string;
  kind: NonNullable<CriterionDocument['kind']>;
  labels?: readonly string[];
  /** Texts that are no label: a table may rate them. */
  texts?: readonly string[];
  cellOf: (shape: Shape) => string;
}

const NUMBERS = [
  '0',
  '1',
  '2',
  '3',
  '4.99',
  '5',
  '5.0',
  '9',
  '10',
  '1,200',
  '12k',
  ' 7 ',
  '-3',
  '(5)',
  '-0.5',
  '0.333',
];
const AGES = [-10, -1, 0, 1, 29, 30, 31, 89, 90, 91, 179, 180, 181, 365, 366, 900];

function wordColumn(id: string, column: string, labels: readonly string[], texts: readonly string[]): OwnColumn {
  const cellOf = (shape: Shape) => {
    const filled = () => spelled(shape.random.pick(shape.random.chance(0.7) ? labels : texts), shape.random);
    return cell(shape, filled, ['Zeppelin', '#REF!']);
  };
  return { id, column, kind: 'label', labels, texts, cellOf };
}

function numberColumn(id: string, column: string): OwnColumn {
  const cellOf = (shape: Shape) => cell(shape, () => shape.random.pick(NUMBERS), ['many', '#VALUE!']);
  return { id, column, kind: 'number', cellOf };
}

function flagColumn(id: string, column: string): OwnColumn {
  const words = ['TRUE', 'FALSE', 'yes', 'no', 'Yes', 'NO', ' true '];
  const cellOf = (shape: Shape) => cell(shape, () => shape.random.pick(words), ['perhaps', '#REF!']);
  return { id, column, kind: 'flag', cellOf };
}

function ageColumn(id: string, column: string): OwnColumn {
  const day = (shape: Shape) => isoOf(shape.asOf - shape.random.pick(AGES));
  return { id, column, kind: 'age', cellOf: (shape) => cell(shape, () => day(shape), ['soon', '2026-02-30']) };
}

const OWN_COLUMNS: readonly OwnColumn[] = [
  wordColumn('support_plan', 'Support plan', ['Platinum', 'Gold', 'Silver', 'None bought'], ['Bronze', 'Basic']),
  wordColumn('sponsor', 'Sponsor', ['Executive', 'Head of', 'Team'], ['C-level', 'Director', 'Manager', 'Owner']),
  numberColumn('integrations', 'Integrations'),
  numberColumn('margin', 'Net margin'),
  flagColumn('sso', 'SSO enabled'),
  flagColumn('api', 'Uses the interface'),
  ageColumn('last_training', 'Last training'),
  ageColumn('last_workshop', 'Last workshop'),
];

/** Some of them, in a random order. */
export function someOwnColumns(random: Random, most: number): OwnColumn[] {
  const shuffled = OWN_COLUMNS.map((column) => ({ column, place: random.next() })).sort((a, b) => a.place - b.place);
  return shuffled.slice(0, Math.floor(random.next() * (most + 1))).map(({ column }) => column);
}
