// The built sidebar in a real Chromium: how long it takes to open, and from a move of the hand to the painted frame.

import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { Cell } from '../../src/core/exact/cell.ts';
import { DIMENSIONS, type ModelDocument } from '../../src/core/model/model.ts';
import { PRESETS } from '../../src/core/model/preset-models.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { VERSION } from '../../src/core/model/version.ts';
import type { Panel } from '../../src/core/panel/calls.ts';
import { methodData } from '../../src/core/panel/method-data.ts';
import { accountsFrom } from '../../src/core/read/accounts.ts';
import { findHeader } from '../../src/core/read/header.ts';
import { toWire } from '../../src/core/read/wire.ts';
import { launchChromium } from '../browser/open-page.ts';
import { bookOf } from './book-of.ts';

const SIDEBAR = readFileSync(new URL('../../dist/sidebar.html', import.meta.url), 'utf8');
const MOVES = 200;
/** At 60 frames a second. */
const FRAME_MILLISECONDS = 16;

/** 24 criteria, eight a score: those of the method and numbers of the book once more; industries in a CRM's own words. */
function fullModel(numbers: readonly string[]): ModelDocument {
  const rubrics = Object.fromEntries(
    DIMENSIONS.map((dimension) => {
      const fields = PRESETS.rubrics[dimension].map(({ field }) => ({ field }));
      const own = Array.from({ length: MOST_CRITERIA - fields.length }, (_, k) => {
        const column = numbers[k % numbers.length] as string;
        const bands = { cuts: [[100, '>=', 5] as const, [10, '>=', 3] as const], floor: 1 };
        return { id: `own_${dimension}_${k}`, title: `${column} ${k}`, column, kind: 'number' as const, bands };
      });
      return [dimension, { criteria: [...fields, ...own] }];
    }),
  );
  return { rubrics, labels: { industry: { map: Object.fromEntries(TRADES.map((trade) => [trade, 'General B2B'])) } } };
}

const MOST_CRITERIA = 8;
const TRADES = Array.from({ length: 12 }, (_, k) => `Trade ${k + 1}`);

/** What `loadPanel` would answer for a book of so many accounts. */
function replyOf(accounts: number, isFull = false): string {
  const book = bookOf(accounts);
  const headers = (book[0] ?? []).map(String);
  const industry = headers.indexOf('industry_fit');
  if (isFull) for (let i = 1; i < book.length; i++) (book[i] as Cell[])[industry] = TRADES[i % TRADES.length] as string;
  const document = isFull ? fullModel(['employees', 'arr', 'nps', 'health']) : {};
  const header = findHeader(book, { mapping: {}, ownColumns: [] }, 'the book');
  if (typeof header === 'string') throw new Error(header);
  const value: Panel = {
    version: VERSION,
    fileId: 'bench',
    sheetId: 1,
    sheetName: 'Accounts',
    locale: 'en_US',
    today: '2026-06-30',
    model: { text: isFull ? JSON.stringify(document) : '', hash: '' },
    method: methodData(),
    problem: null,
    isEmpty: false,
    table: {
      headerRow: 1,
      columns: [],
      accounts: toWire(accountsFrom(book, header, resolveModel(document), 'en_US')),
      written: null,
    },
  };
  return JSON.stringify({ ok: true, value });
}

declare global {
  interface Window {
    /** Milliseconds of each move, and when the answer was there. */
    spent: number[];
    answered: number;
  }
}

/**
 * Before the page's own script: a google.script.run that has the answer, and a clock of what a move takes from the event
 * to the painted frame, without the wait for that frame.
 */
function prepare(reply: string): void {
  window.spent = [];
  const answer = (done: (text: string) => void) => () =>
    setTimeout(() => {
      window.answered = performance.now();
      done(reply);
    }, 50);
  // Nothing but the panel is answered.
  const runner = (done: (text: string) => void): object =>
    new Proxy(
      {},
      {
        get: (_, name) =>
          name === 'withSuccessHandler'
            ? runner
            : name === 'withFailureHandler'
              ? () => runner(done)
              : name === 'loadPanel'
                ? answer(done)
                : () => undefined,
      },
    );
  Object.assign(window, { google: { script: { run: runner(() => undefined) } } });
  const soon = (act: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = act;
    port2.postMessage(null);
  };
  let isTiming = false;
  const time = () => {
    if (isTiming) return;
    isTiming = true;
    const start = performance.now();
    let handled = Number.POSITIVE_INFINITY;
    soon(() => {
      handled = performance.now();
    });
    requestAnimationFrame(() => {
      const frame = performance.now();
      // A message of a frame is read when the frame is painted.
      soon(() => {
        isTiming = false;
        window.spent.push(Math.min(handled, frame) - start + performance.now() - frame);
      });
    });
  };
  window.addEventListener('input', time, true);
  window.addEventListener('pointermove', ({ buttons }) => buttons && time(), true);
}

async function openedPage(page: Page, reply: string): Promise<number> {
  page.on('pageerror', (error) => console.log(error.message));
  // tsx names functions with a call that the page does not know.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(prepare, reply);
  await page.route('http://bench/', (route) => route.fulfill({ contentType: 'text/html', body: SIDEBAR }));
  await page.goto('http://bench/');
  await page.getByRole('tab', { name: 'Tiers' }).waitFor();
  return page.evaluate(
    () =>
      new Promise<number>((told) =>
        requestAnimationFrame(() => setTimeout(() => told(performance.now() - window.answered))),
      ),
  );
}

/** Back and forth with the pointer down, one move a frame. */
async function drag(page: Page, grip: Locator, width: number): Promise<number[]> {
  await grip.scrollIntoViewIfNeeded();
  const box = await grip.boundingBox();
  if (!box) throw new Error('There is nothing to drag.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    window.spent = [];
  });
  for (let step = 1; step <= MOVES; step++) {
    await page.mouse.move(x + width * Math.sin((step / MOVES) * 6 * Math.PI), y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.mouse.up();
  return page.evaluate(() => window.spent);
}

function distribution(spent: readonly number[]): string {
  const sorted = spent.slice().sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0).toFixed(1);
  const share = spent.filter((each) => each <= FRAME_MILLISECONDS).length / spent.length;
  return (
    `median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}, least ${at(0)}, first ${(spent[0] ?? 0).toFixed(1)} ms, ` +
    `${Math.floor(100 * share)}% within a frame (${spent.length} moves)`
  );
}

/** A word of the sheet gets one label after the other, under as many criteria as a model may have. */
async function benchRating(page: Page): Promise<void> {
  page.setDefaultTimeout(60_000);
  await openedPage(page, replyOf(10_000, true));
  await page.getByRole('tab', { name: 'Model' }).click();
  console.log(`sidebar of 10,000 accounts, 24 criteria: p95 is wanted within a frame, ${FRAME_MILLISECONDS} ms`);
  console.log(`  slider: ${distribution(await drag(page, page.locator('#value-weight'), 60))}`);
  await page
    .locator('summary')
    .filter({ hasText: /^Industry fit:/ })
    .click();
  const choice = page.getByLabel('Label of Trade 1', { exact: true });
  await page.evaluate(() => {
    window.spent = [];
  });
  for (let step = 0; step < MOVES; step++) {
    await choice.selectOption(step % 2 ? 'Poor fit' : 'Target vertical');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  console.log(`  rating: ${distribution(await page.evaluate(() => window.spent))}`);
}

export async function benchPage(): Promise<void> {
  const browser = await launchChromium();
  try {
    for (const size of [10_000, 100_000]) {
      const reply = replyOf(size);
      const page = await browser.newPage({ viewport: { width: 300, height: 700 } });
      page.setDefaultTimeout(60_000);
      const open = await openedPage(page, reply);
      console.log(
        `sidebar of ${size.toLocaleString('en-US')} accounts: ${Math.round(reply.length / 1000)} kB, painted ${open.toFixed(0)} ms after the answer`,
      );
      await page.getByRole('tab', { name: 'Tiers' }).click();
      const handle = page.getByRole('slider', { name: 'Tier 1 cut' }).locator('.grip');
      console.log(`  handle: ${distribution(await drag(page, handle, 60))}`);
      await page.getByRole('tab', { name: 'Model' }).click();
      console.log(`  slider: ${distribution(await drag(page, page.locator('#value-weight'), 60))}`);
      await page.close();
    }
    await benchRating(await browser.newPage({ viewport: { width: 300, height: 700 } }));
  } finally {
    await browser.close();
  }
}
