// The sidebar of a workbook, open in a browser and done with reading.
import { fileURLToPath } from 'node:url';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { chooseCommand, type OpenPage, openPage } from './open-page.ts';

const SAMPLE = fileURLToPath(new URL('../../host/samples/accounts.csv', import.meta.url));
const FIXTURE = fileURLToPath(new URL('../fixtures/accounts.csv', import.meta.url));

export const sample = () => openWorkbook(SAMPLE);
export const fixture = () => openWorkbook(FIXTURE);

export interface OpenPanel extends OpenPage {
  panel: FrameLocator;
}

/** Chooses the tab of a view and waits until it is shown. */
export async function showView(panel: Pick<FrameLocator, 'getByRole'>, name: string): Promise<void> {
  await panel.getByRole('tab', { name }).click();
  await panel.getByRole('tab', { name, selected: true }).waitFor();
}

/** The sidebar as a frame, for what runs in it. */
export async function sidebarFrame(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The sidebar has no frame.');
  return frame;
}

/** Of the sample accounts unless told. */
export async function openPanel(browser: Browser, view?: string, workbook = sample()): Promise<OpenPanel> {
  const opened = await openPage(browser, await workbook, { today: '2026-06-30' });
  await chooseCommand(opened.page, 'Open sidebar');
  const panel = opened.page.frameLocator('iframe');
  await panel.getByRole('heading', { name: /^\d+ accounts/ }).waitFor();
  if (view) await showView(panel, view);
  return { ...opened, panel };
}
