import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dialect, makeQuery, making, query, table } from '../../sidebar/model-sql.ts';
import { panel } from '../../sidebar/reading.ts';
import { fixturePanel } from './panel.ts';

const asked: unknown[] = [];

/** google.script.run with one call that answers. */
function answering(reply: object): void {
  vi.stubGlobal('google', {
    script: {
      run: {
        withSuccessHandler: (done: (text: string) => void) => ({
          withFailureHandler: () => ({
            buildSql: (request: unknown) => {
              asked.push(request);
              done(JSON.stringify(reply));
            },
          }),
        }),
      },
    },
  });
}

beforeEach(() => {
  asked.length = 0;
  panel.value = fixturePanel();
});

afterEach(() => vi.unstubAllGlobals());

it('asks for the draft as a query of the chosen engine and table', async () => {
  answering({ ok: true, value: { sql: 'SELECT 1' } });
  dialect.value = 'postgres';
  table.value = ' crm.accounts ';
  await makeQuery();
  expect(asked).toMatchObject([{ dialect: 'postgres', table: 'crm.accounts', asOf: null, sheetId: 7 }]);
  expect(query.value).toBe('SELECT 1');
});

it('says what SQL cannot do, and has no query then', async () => {
  answering({ ok: false, message: 'Set multiProduct to false' });
  await makeQuery();
  expect(making.value).toEqual({ state: 'failed', message: 'Set multiProduct to false' });
  expect(query.value).toBe('');
});
