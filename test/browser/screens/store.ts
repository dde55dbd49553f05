// What a listing in the Marketplace shows: the icon in its sizes, the banner, and the panel beside scored accounts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { goTo } from '../open-page.ts';
import { openStage, type Stage, sample } from './stage.ts';

const path = (name: string): string =>
  fileURLToPath(new URL(`../../../docs/publish/pictures/${name}`, import.meta.url));

/** As the store asks for them, in pixels. */
const ICONS = [128, 96, 48, 32];
const BANNER = { width: 220, height: 140 };
const SCREENSHOT = { width: 1280, height: 800 };
/** Charts that wait for the hand to rest. */
const REST = 700;

export async function takeStore(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const svg = readFileSync(path('icon.svg'), 'utf8');
  for (const size of ICONS) await draw(page, `icon-${size}`, { width: size, height: size }, svg);
  await draw(page, 'banner', BANNER, banner(svg));
  await page.close();
  await takeScreenshots(await openStage(browser, await sample()));
}

/** The corners around the icon stay clear. */
async function draw(page: Page, name: string, size: { width: number; height: number }, inside: string): Promise<void> {
  await page.setViewportSize(size);
  await page.setContent(`<style>body { margin: 0 } body > svg { display: block; width: 100vw }</style>${inside}`);
  await page.screenshot({ path: path(`${name}.png`), omitBackground: true });
}

const banner = (svg: string): string => `<div style="display: flex; flex-direction: column; align-items: center;
  justify-content: center; gap: 6px; height: 100vh; background: #fff; font: 600 22px/1.2 Arial, sans-serif; color: #10364f">
  <span style="width: 64px">${svg}</span>Tierwise<span style="font: 12px/1.2 Arial, sans-serif; color: #44535e">Customer
  segments, with reasons</span></div>`;

async function takeScreenshots({ page, panel, ...stage }: Stage): Promise<void> {
  const take = async (name: string) => {
    await page.setViewportSize(SCREENSHOT);
    await page.waitForTimeout(REST);
    await page.screenshot({ path: path(`${name}.png`) });
  };
  await stage.score();
  await goTo(page, 'AH2');
  await stage.view('Model');
  await take('model');
  await stage.view('Accounts');
  await panel.getByRole('searchbox').fill('ac-1012');
  await panel.getByRole('listitem').first().getByRole('button').click();
  await take('account');
  await stage.view('Run');
  await stage.button('Build summary');
  await panel.getByText(/^Summary built/).waitFor();
  await page.getByRole('tab', { name: 'Tierwise summary' }).click();
  await take('summary');
  await stage.close();
}
