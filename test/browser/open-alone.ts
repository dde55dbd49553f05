// The built sidebar as a page of its own, with a browser's storage and with calls that a test can delay or break.
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createHost, type Host } from '../../host/host.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { beFinite } from './open-page.ts';

const ADDRESS = 'http://sidebar.test/';
const HTML = readFileSync(new URL('../../dist/sidebar.html', import.meta.url), 'utf8');

/** What stands between the page and the add-on: a reply, or an error with the message that Google would give. */
export type Between = (name: string, request: unknown, call: () => string) => string | Promise<string>;

export interface Alone {
  page: Page;
  host: Host;
  complaints: string[];
  /** Closes the panel and opens it again in the same browser. */
  reopen(): Promise<void>;
  between: Between;
  close(): Promise<void>;
}

const RUNNER = `(() => {
  const runner = (success, failure) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, failure);
      if (name === 'withFailureHandler') return (handler) => runner(success, handler);
      return (request) => callAddOn(String(name), JSON.stringify(request)).then(
        (reply) => success && success(reply),
        (error) => failure && failure(new Error(String(error.message).replace(/^.*?Error: /, ''))),
      );
    },
  });
  window.google = { script: { run: runner(), host: { editor: { focus() {} }, close() {} } } };
})()`;

export interface AloneOptions {
  locale?: string;
  theme?: 'light' | 'dark';
  height?: number;
  today?: string;
}

export async function openAlone(browser: Browser, workbook: Workbook, options: AloneOptions = {}): Promise<Alone> {
  const { locale, theme, height = 700, today = '2026-06-30' } = options;
  const host = createHost(workbook, { today, keepsWorld: true, ...(locale && { locale }) });
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 300, height },
    colorScheme: theme ?? 'light',
  });
  beFinite(context);
  const complaints: string[] = [];
  await context.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: HTML }));
  const alone: Alone = {
    page: await context.newPage(),
    host,
    complaints,
    between: (_name, _request, call) => call(),
    async reopen() {
      // Leaving a page lets it keep what it wants to keep; closing it may not.
      await alone.page.goto('about:blank');
      await alone.page.close();
      alone.page = await context.newPage();
      await visit();
    },
    close: () => context.close(),
  };
  await context.exposeFunction('callAddOn', (name: string, request: string) =>
    alone.between(name, JSON.parse(request), () => {
      const { ok, value, error } = host.call(name, JSON.parse(request));
      if (!ok) throw new Error(String(error));
      return String(value);
    }),
  );
  await context.addInitScript(RUNNER);
  const visit = async () => {
    const { page } = alone;
    page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
    page.on('request', (request) => request.url() !== ADDRESS && complaints.push(`request: ${request.url()}`));
    await page.goto(ADDRESS);
    await page.locator('main[aria-busy=false]').waitFor();
  };
  await visit();
  return alone;
}
