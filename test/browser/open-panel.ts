// The sidebar of the sample accounts, open in a browser and done with reading.
import { fileURLToPath } from 'node:url';
import type { Browser, FrameLocator } from 'playwright-core';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { chooseCommand, type OpenPage, openPage } from './open-page.ts';

const SAMPLE = fileURLToPath(new URL('../../host/samples/accounts.csv', import.meta.url));

export interface OpenPanel extends OpenPage {
  panel: FrameLocator;
}

export function showView(panel: FrameLocator, view: string): Promise<void> {
  return panel.getByRole('tab', { name: view }).click();
}

export async function openPanel(browser: Browser, view?: string): Promise<OpenPanel> {
  const opened = await openPage(browser, await openWorkbook(SAMPLE), { today: '2026-06-30' });
  await chooseCommand(opened.page, 'Open sidebar');
  const panel = opened.page.frameLocator('iframe');
  await panel.getByRole('heading', { name: /^500 accounts/ }).waitFor();
  if (view) await showView(panel, view);
  return { ...opened, panel };
}
