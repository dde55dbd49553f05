// A workbook with the 24 accounts of the fixture, and the built add-on acting on it.
import { fileURLToPath } from 'node:url';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { createHost, type Execution, type Host } from '../../host/host.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import type { LogLine } from '../../src/core/log/log.ts';
import { parseLog } from '../../src/core/log/log-cells.ts';
import type { Calls } from '../../src/core/panel/calls.ts';

export const AS_OF = '2026-06-30';
export const FIXTURE = fileURLToPath(new URL('../fixtures/accounts.csv', import.meta.url));

export async function fixtureHost(): Promise<Host> {
  return createHost(await openWorkbook(FIXTURE), { today: AS_OF, keepsWorld: true });
}

export type Answer<Name extends keyof Calls> = { value: ReturnType<Calls[Name]>; execution: Execution };

/** A call as the sidebar makes it. @throws the sentence of the reply */
export function ask<Name extends keyof Calls>(host: Host, name: Name, request: object = { asOf: AS_OF }): Answer<Name> {
  const execution = host.call(name, request);
  if (!execution.ok) throw new Error(`crashed: ${execution.error}`);
  const reply = JSON.parse(String(execution.value));
  if (!reply.ok) throw new Error(reply.message);
  return { value: reply.value, execution };
}

/** Everything typed into the cells of the first sheet, as a grid of inputs (formulas with their `=`). */
export function inputs(workbook: Workbook, columns?: readonly number[]): string[][] {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const { rows, columns: width } = sheet.used;
  const wanted = columns ?? Array.from({ length: width }, (_, i) => i + 1);
  return Array.from({ length: rows }, (_, r) => wanted.map((c) => workbook.input(sheet.id, r + 1, c)));
}

/** Column number (1-based) of a header in row 1. */
export function columnOf(workbook: Workbook, header: string): number {
  const [first = []] = inputs(workbook);
  const index = first.indexOf(header);
  if (index < 0) throw new Error(`no column "${header}"`);
  return index + 1;
}

/** Account id -> what stands in the column of a header. */
export function byAccount(workbook: Workbook, header: string, idHeader = 'account_id'): Map<string, string> {
  const rows = inputs(workbook, [columnOf(workbook, idHeader), columnOf(workbook, header)]);
  return new Map(rows.slice(1).map(([id = '', value = '']) => [id, value]));
}

/** The lines of the log tab; none before the first run. */
export function logOf(workbook: Workbook): LogLine[] {
  const sheet = workbook.sheetNamed('Tierwise log');
  if (!sheet) return [];
  const { rows, columns } = sheet.used;
  const cells = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => workbook.display(sheet.id, r + 1, c + 1)),
  );
  return parseLog(cells, sheet.name);
}
