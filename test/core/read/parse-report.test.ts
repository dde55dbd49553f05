import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/exact/cell.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { type ColumnReport, parseReport, reportWarnings } from '../../../src/core/read/parse-report.ts';
import { readSheet, scoreSheet } from '../../../src/core/systems/score-sheet.ts';

function reports(header: string, cells: readonly Cell[], locale = '', document: ModelDocument = {}): ColumnReport[] {
  const values = [['My accounts', ''], ['Account name', header], ...cells.map((cell, i) => [`Account ${i}`, cell])];
  const model = resolveModel(document);
  const sheet = readSheet({ sheetName: 's', values, ownColumns: {}, locale }, model);
  return parseReport(values, sheet.header, sheet.accounts, model, locale);
}

describe('parseReport', () => {
  it('lists unreadable texts with counts and the address of the first', () => {
    const [report] = reports('ARR', [5, 'unknown', 'x', 'unknown', '', 'N/A', -3], 'en_US');
    expect(report).toEqual({
      field: 'arr',
      title: 'ARR',
      header: 'ARR',
      letter: 'B',
      filled: 5,
      unreadable: 4,
      texts: [
        { text: 'unknown', count: 2, cell: 'B4' },
        { text: 'x', count: 1, cell: 'B5' },
        { text: '-3', count: 1, cell: 'B9' },
      ],
      first: 'B4',
      question: null,
      slip: null,
      misread: null,
    });
    expect(reportWarnings(report ? [report] : [])).toEqual([
      'ARR: 4 not readable ("unknown" 2, "x" 1, "-3" 1), first in B4',
    ]);
  });

  it('lists no word that waits for a label: it is neither missing nor wrong (S74)', () => {
    const cells = ['Target vertical', 'poor', 'Target vertcal', '#REF!'];
    expect(reports('Industry fit', cells)[0]).toMatchObject({
      unreadable: 1,
      texts: [{ text: '#REF!', count: 1, cell: 'B6' }],
    });
  });

  it('asks how an ambiguous date is meant, until the column, or the user, says it', () => {
    const [open] = reports('Start date', ['05/03/2021', '07/08/2021']);
    expect(open?.question).toEqual({
      text: '05/03/2021',
      cell: 'B3',
      sentence: 'Is 05/03/2021 5 March or May 3?',
      answers: [
        { readAs: 'dmy', means: '5 March' },
        { readAs: 'mdy', means: 'May 3' },
      ],
      assumed: null,
    });
    expect(open?.unreadable).toBe(2);
    expect(reportWarnings(open ? [open] : [])[1]).toBe(
      'Start date: Is 05/03/2021 5 March or May 3? Set readAs.startDate to "dmy" or "mdy" in the model',
    );
    expect(reports('Start date', ['05/03/2021'], 'en_US')[0]).toMatchObject({
      unreadable: 0,
      question: { assumed: 'mdy' },
    });
    expect(reports('Start date', ['05/03/2021', '28/03/2021'])[0]).toMatchObject({ unreadable: 0, question: null });
    const answered = reports('Start date', ['05/03/2021'], '', { readAs: { startDate: 'dmy' } })[0];
    expect(answered).toMatchObject({ unreadable: 0, question: null });
  });

  it('asks how an ambiguous number is meant', () => {
    expect(reports('ARR', ['1.234'])[0]?.question).toMatchObject({
      sentence: 'Is 1.234 1.234 or 1234?',
      assumed: null,
    });
    expect(reports('ARR', ['1.234', '1.234,50'])[0]?.question).toBeNull();
  });

  it('warns where the locale reads a thousands point as a decimal point', () => {
    const [doubtful] = reports('ARR', ['12.500', '85.000'], 'en_US');
    expect(reportWarnings(doubtful ? [doubtful] : [])).toEqual([
      'ARR: 12.500 in B3 is read with a decimal point, by the locale of the sheet. If it is a thousand, set readAs.arr to "," in the model',
    ]);
    for (const quiet of [reports('ARR', ['12,500'], 'en_US'), reports('ARR', ['12.500', '1.000,50'], 'en_US')]) {
      expect(reportWarnings(quiet)).toEqual([]);
    }
  });

  it('warns of a number with decimals among texts with a decimal comma', () => {
    const cells = [12.5, '1.234,50', 7];
    expect(reports('ARR', cells, 'en_US')[0]?.misread).toEqual({ text: '12.5', count: 1, cell: 'B3' });
    expect(reportWarnings(reports('ARR', cells, 'en_US')).join()).toContain('12.5 in B3 is a number among texts');
    expect(reports('ARR', cells, 'de_DE')[0]?.misread).toBeNull();
    expect(reports('ARR', [12, '1.234,50'], 'en_US')[0]?.misread).toBeNull();
    expect(reports('ARR', [12.5, '1,234.50'], 'en_US')[0]?.misread).toBeNull();
  });

  // S76: a fraction beside a number above 1 is a doubt about the column, no longer a note about its reading.
  it('asks about fractions beside percent points', () => {
    const [report] = reports('Feature adoption', [0.4, 0.5, 35, 0.9]);
    expect(report?.question?.sentence).toContain('0.4 and 35 stand in one column');
    expect(report?.question?.answers.map(({ readAs }) => readAs)).toEqual(['fractions', 'points', 'each']);
    expect(reports('Feature adoption', [0.4, 0.5, '35%'])[0]?.question).toBeNull();
  });
});

describe('warnings of scoring', () => {
  it('name columns that wait for a person, and rows left out', () => {
    const values = [
      ['Account name', 'ARR', 'Segment'],
      ['Acme', 5, 'Tier 1'],
      ['Total', 5, ''],
    ];
    const { warnings } = scoreSheet(
      { sheetName: 's', values, ownColumns: {}, locale: 'en_US' },
      resolveModel({}),
      20000,
    );
    expect(warnings).toContain(
      '"Segment" (column C) is not read as Current segment yet: is it the segment of the account now? All its values are known labels. To use it, choose the column in the sidebar, under Data',
    );
    expect(warnings).toContain('Rows left out as totals or notes: A3 "Total"');
  });
});
