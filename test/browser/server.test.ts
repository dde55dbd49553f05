import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHost } from '../../host/host.ts';
import { serve } from '../../host/server/serve.ts';
import { LONGEST_WAIT, workbookOf } from './open-page.ts';
import { smallAddOn } from './small-add-on.ts';

const dist = smallAddOn();
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  server = await serve(createHost(workbookOf([['a']]), { dist }));
});
afterAll(() => server?.close());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** fetch would not let a test set Host or Origin. */
function ask(path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(path, server.url),
      { method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    outgoing.on('error', reject);
    outgoing.setTimeout(LONGEST_WAIT, () => outgoing.destroy(new Error(`No answer to ${path}.`)));
    outgoing.end(body);
  });
}

const EDIT = JSON.stringify({ sheetId: 0, row: 1, column: 1, text: 'b' });
const JSON_TYPE = { 'content-type': 'application/json' };

describe('the server', () => {
  it('listens on this machine only', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('refuses a foreign name for itself and a foreign page', async () => {
    expect(await ask('/', { host: 'rebound.example' })).toMatchObject({
      status: 403,
      body: expect.stringContaining('rebound.example'),
    });
    const foreign = { ...JSON_TYPE, origin: 'https://elsewhere.example' };
    expect(await ask('/api/edit', foreign, EDIT)).toMatchObject({
      status: 403,
      body: expect.stringContaining('elsewhere.example'),
    });
    expect(await ask('/api/edit', { ...JSON_TYPE, origin: 'null' }, EDIT)).toMatchObject({ status: 403 });
    expect(await ask('/api/cells?sheet=0&from=1&count=1')).toMatchObject({
      status: 200,
      body: expect.stringContaining('"text":"a"'),
    });
  });

  it('takes changes as JSON only, which a foreign form cannot send', async () => {
    expect(await ask('/api/edit', { 'content-type': 'text/plain' }, EDIT)).toMatchObject({
      status: 400,
      body: 'A change has to be sent as JSON.',
    });
    expect(await ask('/api/constructor', JSON_TYPE, EDIT)).toMatchObject({
      status: 400,
      body: 'There is no change named constructor.',
    });
  });

  it('lets the page load nothing from another host', async () => {
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers a refused change with its sentence', async () => {
    const { status, body } = await ask(
      '/api/tab',
      JSON_TYPE,
      JSON.stringify({ kind: 'rename', sheetId: 7, name: 'x' }),
    );
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: expect.stringContaining('7') });
    expect(await ask('/nothing')).toMatchObject({ status: 404, body: 'There is nothing at /nothing.' });
    expect(await ask('/api/cells?sheet=0')).toMatchObject({
      status: 400,
      body: 'The query needs a whole number as from.',
    });
  });
});
