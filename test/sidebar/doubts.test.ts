import { beforeEach, describe, expect, it } from 'vitest';
import * as theReading from '../../sidebar/reading.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { panelInput } from '../../src/core/panel/columns.ts';
import { doubtsOf, withoutDoubted } from '../../src/core/read/doubts.ts';
import { findHeader } from '../../src/core/read/header.ts';
import { fixturePanel } from './panel.ts';

const VALUES = [
  ['Account ID', 'ARR', 'Health score'],
  ...[8, 3, 9, 10, 6].map((health, i) => [`A-${i}`, 1000 * (i + 1), health]),
];

beforeEach(() => {
  theReading.panel.value = null;
});

describe('a doubt about a column', () => {
  it('comes to the panel with the values of the sheet, and the column is not read', () => {
    const model = resolveModel({});
    const table = findHeader(VALUES, { mapping: {}, ownColumns: [] }, 'the sheet');
    if (typeof table === 'string') throw new Error(table);
    const header = withoutDoubted(table, doubtsOf(VALUES, table, model, 'en_US'), model);
    theReading.panel.value = { ...fixturePanel(), input: panelInput(header, []) };
    const [doubt] = theReading.openDoubts.value;
    expect(doubt).toMatchObject({ field: 'health', header: 'Health score' });
    expect(doubt?.answers.map(({ readAs }) => readAs)).toEqual(['0-1', '0-5', '0-10', '0-100']);
    expect(header.columnOf.health).toBeUndefined();
  });
});

it('a column of currencies is read with the amounts: it is none that nothing reads', () => {
  const rows = [
    ['Kd-Nr.', 'ARR', 'Währung', 'Notiz'],
    ...['EUR', 'CHF', 'EUR'].map((code, i) => [`K-${i}`, 1000 * (i + 1), code, `Wort ${i}`]),
  ];
  const header = findHeader(rows, { mapping: {}, ownColumns: [] }, 'the sheet');
  if (typeof header === 'string') throw new Error(header);
  theReading.panel.value = { ...fixturePanel(), input: panelInput(header, []) };
  expect(theReading.unreadColumns.value.map((column) => column.header)).toEqual(['Notiz']);
});
