import { fileURLToPath } from 'node:url';

/** The made-up accounts that ship with the project. */
export const SAMPLE = fileURLToPath(new URL('../samples/accounts.csv', import.meta.url));
export const SAMPLE_NAME = 'host/samples/accounts.csv';
export const SAMPLE_DAY = '2026-06-30';
