// A sheet that lives on between two runs, for the files that test what is done to it.
import { fileURLToPath } from 'node:url';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { createHost, type Host } from '../../host/host.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { ask } from './book.ts';

export const TODAY = '2026-06-30';

/** A file of test/fixtures/cases. */
export const open = (name: string) =>
  openWorkbook(fileURLToPath(new URL(`../fixtures/cases/${name}`, import.meta.url)));

export const hostOf = (workbook: Workbook, today = TODAY): Host => createHost(workbook, { today, keepsWorld: true });

export const score = (host: Host, more: object = {}) => ask(host, 'runScoring', { asOf: null, ...more });

export const tableOf = (host: Host) => ask(host, 'loadPanel', {}).value.table;
