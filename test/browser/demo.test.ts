// The page that shows the add-on without a server: built as for GitHub Pages, served as files below a prefix.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDemo } from '../../build/demo.ts';
import { violations } from './axe.ts';
import { chromiumForTests } from './for-tests.ts';
import { beFinite } from './open-page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PREFIX = '/tierwise/';
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const chromium = chromiumForTests();
const complaints: string[] = [];
let server: Server;
let page: Page;
let sheet: FrameLocator;

beforeAll(async () => {
  await buildDemo(root);
  server = createServer(({ url = '' }, response) => {
    const path = url.replace(PREFIX, `${root}docs/`).replace(/\/$/, '/index.html');
    const isThere = url.startsWith(PREFIX) && existsSync(path);
    response.writeHead(isThere ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
    response.end(isThere ? readFileSync(path) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // Far from UTC: days must not slip.
  const context = await chromium().newContext({
    viewport: { width: 1440, height: 1000 },
    timezoneId: 'America/New_York',
  });
  beFinite(context);
  page = await context.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) complaints.push(url);
  });
  await page.goto(origin + PREFIX);
  sheet = page.frameLocator('iframe');
});

afterAll(() => server?.close());

it('scores the sample through the built add-on, as the command line does', async () => {
  await sheet.getByText('Extensions', { exact: true }).click();
  await sheet.getByText('Tierwise', { exact: true }).last().hover();
  await sheet.getByText('Open sidebar').click();
  const panel = sheet.frameLocator('aside iframe');
  await panel.getByRole('button', { name: 'Score accounts' }).click();
  await panel.getByRole('button', { name: 'Write' }).click();
  await panel.getByText(/^Scored 463 /).waitFor();
  const tiers = await panel.locator('table').last().innerText();
  expect(tiers.replace(/\s+/g, ' ')).toMatch(/Tier 1 .*67 16\.1% .*Tier 2 .*239 .*Tier 3 .*110 .*Unsegmented .*47 /);
});

it('asks no other server and complains of nothing', async () => {
  expect(complaints).toEqual([]);
});

it('has nothing that axe finds', async () => {
  expect(await violations(page, { iframes: false })).toEqual([]);
  const frame = page.frames().find((each) => each.url().endsWith('/demo/index.html'));
  if (!frame) throw new Error('The frame of the demo is gone');
  expect(await violations(frame, { iframes: false })).toEqual([]);
});
