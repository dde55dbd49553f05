import { createHost, type Host } from '../../host/host.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { workbookOf } from './small-workbook.ts';

/** A host that runs a few lines of script; `sheet` and `book` are there for them. */
export function hostOf(script: string, workbook: Workbook = workbookOf([[]])): Host {
  return createHost(workbook, { code: script, today: '2026-06-30' });
}

/** The value of one expression in such a script; its error if it throws. */
export function resultOf(expression: string, workbook?: Workbook): unknown {
  const execution = hostOf(`function run() { ${BOOK} return (${expression}); }`, workbook).run('run');
  return execution.ok ? execution.value : `Error: ${execution.error}`;
}

const BOOK = 'var book = SpreadsheetApp.getActiveSpreadsheet(); var sheet = book.getActiveSheet();';
