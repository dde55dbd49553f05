// A sheet page with the sidebar open, and the pictures taken of it.
import { fileURLToPath } from 'node:url';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { openWorkbook } from '../../../host/files/open-workbook.ts';
import type { Host, HostOptions } from '../../../host/host.ts';
import type { Workbook } from '../../../host/workbook/workbook.ts';
import { chooseCommand, goTo, openPage } from '../open-page.ts';

const TODAY = '2026-06-30';
/** Charts and lists that wait for the hand to rest. */
const REST = 700;

/** Of the tabs that a walk ends with: a picture has at most 120 kB. */
const SIZES = { summary: [1060, 600], list: [1240, 400], handout: [1180, 560] } as const;

const path = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

export const sample = (): Promise<Workbook> => openWorkbook(path('host/samples/accounts.csv'));

export interface Stage {
  readonly page: Page;
  readonly host: Host;
  readonly panel: FrameLocator;
  button(name: string): Promise<void>;
  view(name: string): Promise<void>;
  /** Brings a heading of the view to its top. */
  scrollTo(heading: string): Promise<void>;
  unfold(title: RegExp): Promise<void>;
  /** Scores and writes, as a person would. */
  score(): Promise<void>;
  /** What a walk ends with: the summary, the list and the handout from that heading on, each without the panel. */
  takeAlong(name: string, handoutFrom?: string): Promise<void>;
  /** Brings a row of a tab to the top. */
  showRow(tab: string, title: string): Promise<void>;
  /** The whole page, in a window of that size. */
  take(name: string, width?: number, height?: number): Promise<void>;
  /** The panel alone. */
  takePanel(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(browser: Browser, workbook: Workbook, options: HostOptions = {}): Promise<Stage> {
  const opened = await openPage(browser, workbook, { today: TODAY, ...options });
  const { page } = opened;
  await page.setViewportSize({ width: 1440, height: 900 });
  await chooseCommand(page, 'Open sidebar');
  const panel = page.frameLocator('iframe');
  await panel.getByRole('heading', { name: /accounts in/ }).waitFor();
  const take = async (name: string, width = 1060, height = 620) => {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(REST);
    await page.screenshot({ path: path(`docs/screens/${name}.png`) });
  };
  const showRow = async (tab: string, title: string) => {
    await page.setViewportSize({ width: 1180, height: 560 });
    const sheet = opened.host.workbook.sheetNamed(tab);
    const titles = Array.from({ length: sheet?.used.rows ?? 0 }, (_, r) =>
      opened.host.workbook.display(sheet?.id ?? 0, r + 1, 1),
    );
    const row = titles.indexOf(title) + 1;
    // A row that comes from below stays at the bottom: from above it stands at the top.
    await goTo(page, `A${titles.length}`);
    await goTo(page, `A${Math.max(1, row - 1)}`);
  };
  const button = (name: string) => panel.getByRole('button', { name, exact: true }).click();
  return {
    page,
    host: opened.host,
    panel,
    button,
    view: (name) => panel.getByRole('tab', { name }).click(),
    scrollTo: (heading) =>
      panel
        .locator('h2, h3, summary')
        .filter({ hasText: heading })
        .first()
        .evaluate((element) => {
          element.style.scrollMarginTop = '8px';
          element.scrollIntoView();
        }),
    unfold: (title) => panel.locator('summary').filter({ hasText: title }).click(),
    async score() {
      await button('Score accounts');
      const asked = panel.getByRole('button', { name: 'Write' });
      await asked
        .or(panel.getByText(/^Scored \d+/))
        .first()
        .waitFor();
      if ((await asked.count()) > 0) await asked.click();
      await panel.getByText(/^Scored \d+/).waitFor();
    },
    showRow,
    async takeAlong(name, handoutFrom) {
      await panel.getByRole('tab', { name: 'Run' }).click();
      await button('Build summary');
      await panel.getByText(/^Summary built/).waitFor();
      await button('Make a handout');
      await panel.getByText(/^The handout is the tab/).waitFor();
      await page.getByRole('button', { name: 'Close sidebar' }).click();
      for (const tab of ['summary', 'list', 'handout'] as const) {
        await page.getByRole('tab', { name: `Tierwise ${tab}` }).click();
        if (tab === 'handout' && handoutFrom) await showRow('Tierwise handout', handoutFrom);
        await page.mouse.move(0, 0);
        await take(`${name}-${tab}`, ...SIZES[tab]);
      }
    },
    take,
    async takePanel(name) {
      // Nothing under the hand looks pressed.
      await page.mouse.move(0, 0);
      await page.waitForTimeout(REST);
      await page.locator('aside').screenshot({ path: path(`docs/screens/${name}.png`) });
    },
    close: opened.close,
  };
}
