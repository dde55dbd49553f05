// Takes the pictures of the README: `npm run screens`. Run it when the page, the sidebar or the columns change.
import { fileURLToPath } from 'node:url';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { chooseCommand, goTo, launchChromium, openPage } from './open-page.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const browser = await launchChromium();
const opened = await openPage(browser, await openWorkbook(path('host/samples/accounts.csv')), { today: '2026-06-30' });
const { page } = opened;
await chooseCommand(page, 'Open sidebar');
const panel = page.frameLocator('iframe');
/** The panel alone, as it stands now. */
const takePanel = (name: string) => page.locator('aside').screenshot({ path: path(`docs/screens/panel-${name}.png`) });
const view = (name: string) => panel.getByRole('tab', { name }).click();
await takePanel('data');
await view('Model');
await panel.getByRole('slider', { name: 'Value weight' }).focus();
for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
await page.waitForTimeout(500);
await takePanel('model');
await view('Tiers');
await page.waitForTimeout(500);
await takePanel('tiers');
await panel.getByRole('heading', { name: 'Who moves' }).evaluate((heading) => heading.scrollIntoView());
await takePanel('moves');
await view('Accounts');
await panel.getByRole('searchbox').fill('ac-1013');
await panel.getByRole('listitem').first().getByRole('button').click();
await page.waitForTimeout(500);
await takePanel('account');
await panel.getByRole('button', { name: 'Settings' }).click();
await panel.getByRole('radio', { name: 'Dark' }).click();
await page.keyboard.press('Escape');
await view('Tiers');
await page.waitForTimeout(500);
await takePanel('dark');
await panel.getByRole('button', { name: 'Settings' }).click();
await panel.getByRole('radio', { name: 'Light' }).click();
await page.keyboard.press('Escape');
await panel.getByRole('button', { name: 'Discard changes' }).click();
await panel.getByRole('button', { name: 'Score accounts' }).click();
await panel.getByRole('button', { name: 'Write' }).click();
await panel.getByText(/^Scored \d+/).waitFor();
await takePanel('run');
await goTo(page, 'AN2');
await goTo(page, 'AE2');
await page.waitForTimeout(500);
await page.screenshot({ path: path('docs/screens/page.png') });
await panel.getByRole('button', { name: 'Build summary' }).click();
// As tall as the first printed page.
await page.setViewportSize({ width: 1300, height: 1900 });
const summary = page.getByRole('tab', { name: 'Tierwise summary' });
await summary.click();
await page.getByRole('img', { name: /Accounts by tier/ }).waitFor();
await page.waitForTimeout(1500);
await page.screenshot({ path: path('docs/screens/summary.png') });
await opened.close();
await browser.close();
