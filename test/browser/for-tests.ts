// What the tests of a file share: opened before the first of them, closed after the last.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './open-page.ts';
import { type OpenPanel, openPanel } from './open-panel.ts';

/** One for all test files of a process, which takes it along when it ends: to start one takes as long as most files. */
let browser: Browser | undefined;

/** With nothing left in it of another file. */
export function chromiumForTests(): () => Browser {
  beforeAll(async () => {
    if (!browser?.isConnected()) browser = await launchChromium();
  });
  afterAll(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  return () => {
    if (!browser) throw new Error('The browser is there once the tests run.');
    return browser;
  };
}

/** Stands for what is opened before the first test of a file. */
export function openForTests<T extends { close(): Promise<void> }>(open: (browser: Browser) => Promise<T>): T {
  const chromium = chromiumForTests();
  let opened: T | undefined;
  beforeAll(async () => {
    opened = await open(chromium());
  });
  afterAll(() => opened?.close());
  return new Proxy({} as T, {
    get: (_, name) => Reflect.get(opened ?? {}, name),
    set: (_, name, value) => Reflect.set(opened ?? {}, name, value),
  });
}

/** The panel of the sample accounts. */
export function panelForTests(view?: string): OpenPanel {
  return openForTests((browser) => openPanel(browser, view));
}
