import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { createHost, type Host, type HostOptions } from '../../host/host.ts';
import { cellOf } from '../../host/page/a1.ts';
import { serve } from '../../host/server/serve.ts';
import { Workbook } from '../../host/workbook/workbook.ts';
import { findChromium } from './find-chromium.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a test waits for one thing: a busy machine may take its time, and what never comes ends with its name. */
export const LONGEST_WAIT = 60_000;

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ARGUMENTS, timeout: 2 * LONGEST_WAIT });
}

export interface OpenPage {
  page: Page;
  host: Host;
  url: string;
  /** Console errors, page errors and requests to other hosts, as they happened. */
  complaints: string[];
  close(): Promise<void>;
}

/** The page of a workbook in a browser, as `npm start` shows it. */
export async function openPage(browser: Browser, workbook: Workbook, options: HostOptions): Promise<OpenPage> {
  const host = createHost(workbook, { ...options, keepsWorld: true });
  const server = await serve(host);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  beFinite(page.context());
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, host: to } = new URL(request.url());
    if (protocol !== 'data:' && `http://${to}/` !== server.url) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(server.url);
  await page.locator('#cell-1-1').waitFor();
  const close = async () => {
    await page.close();
    await server.close();
  };
  return { page, host, url: server.url, complaints, close };
}

/** Clicks, loads and reads of a page end with what they waited for. */
export function beFinite(context: BrowserContext): void {
  context.setDefaultTimeout(LONGEST_WAIT);
}

/** For what has no time limit of its own, as a promise of the page. */
export function within<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    const error = new Error(`Waited ${LONGEST_WAIT / 1000} s for ${what}.`);
    timer = setTimeout(() => reject(error), LONGEST_WAIT);
  });
  return Promise.race([promise, end]).finally(() => clearTimeout(timer));
}

export function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Reads until it is what is expected; the failure says what was read. */
export const eventually: typeof expect.poll = (read) =>
  expect.poll(read, {
    timeout: LONGEST_WAIT,
    interval: 50,
    message: `Read until ${LONGEST_WAIT / 1000} s were over: ${read}`,
  });

export function workbookOf(rows: string[][], name = 'Book'): Workbook {
  const workbook = new Workbook(name);
  const sheet = workbook.addSheet('Accounts');
  rows.forEach((row, i) => {
    row.forEach((text, j) => {
      workbook.setInput(sheet.id, i + 1, j + 1, text);
    });
  });
  return workbook;
}

export function cell(page: Page, address: string): Locator {
  const { row, column } = cellOf(address) ?? { row: 1, column: 1 };
  return page.locator(`#cell-${row}-${column}`);
}

/** Brings a cell into view with the name box, as a person would, and waits until keys go to it. */
export async function goTo(page: Page, address: string): Promise<Locator> {
  const { row, column } = cellOf(address) ?? { row: 1, column: 1 };
  await page.waitForFunction(
    ([rows, columns]) => {
      const grid = document.querySelector('[aria-colcount]');
      // With the row and the column of headers.
      return Number(grid?.ariaRowCount) > rows && Number(grid?.ariaColCount) > columns;
    },
    [row, column] as const,
  );
  await page.getByLabel('Cell address').fill(address);
  await page.getByLabel('Cell address').press('Enter');
  await selected(page, address);
  return cell(page, address);
}

export async function clickCell(page: Page, address: string): Promise<void> {
  await cell(page, address).click();
  await selected(page, address);
}

/** The cell is the active one, and the keyboard is in the grid. */
async function selected(page: Page, address: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLInputElement>('.name-box')?.value === wanted &&
      document.querySelector('.grid-pane')?.contains(document.activeElement),
    address.toUpperCase(),
  );
}

/** Whether anything was drawn on a canvas. */
export function hasInk(canvas: Locator): Promise<boolean> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
    return pixels?.some((byte) => byte > 0) ?? false;
  });
}

export async function chooseCommand(page: Page, label: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name: 'Tierwise' }).hover();
  await page.getByRole('menuitem', { name: label }).click();
}
