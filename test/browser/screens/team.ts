// A customer-success team with an export of its CRM: questions, first scores, why an account stands where it stands.
import type { Browser } from 'playwright-core';
import type { Workbook } from '../../../host/workbook/workbook.ts';
import { goTo } from '../open-page.ts';
import { openStage, sample } from './stage.ts';

const CRM_HEADERS: Readonly<Record<string, string>> = {
  'Account ID': 'Record ID',
  'Account Name': 'Company name',
  Domain: 'Company Domain Name',
  'Start Date': 'Create Date',
  ARR: 'Annual Revenue',
  Employees: 'Number of Employees',
  'Last Activity': 'Last Activity Date',
};

/** The sample under the headers of a CRM. */
async function crmExport(): Promise<Workbook> {
  const workbook = await sample();
  for (let column = 1; column <= workbook.used(0).columns; column++) {
    const header = CRM_HEADERS[workbook.display(0, 1, column)];
    if (header) workbook.setInput(0, 1, column, header);
  }
  return workbook;
}

export async function takeTeam(browser: Browser): Promise<void> {
  const stage = await openStage(browser, await crmExport());
  const { panel, page } = stage;
  await stage.takePanel('team-questions');
  for (const answer of ['Use as ARR', 'Use as Start date']) {
    await stage.button(answer);
    await panel.getByRole('button', { name: answer }).waitFor({ state: 'detached' });
  }
  await stage.scrollTo('could not read');
  await stage.takePanel('team-mend');
  await stage.view('Run');
  await stage.button('Score accounts');
  await panel.getByRole('button', { name: 'Write' }).waitFor();
  await stage.takePanel('team-plan');
  await stage.button('Write');
  await panel.getByText(/^Scored \d+/).waitFor();
  await goTo(page, 'AM2');
  await goTo(page, 'AE2');
  await stage.take('page');
  await page.setViewportSize({ width: 1440, height: 900 });
  await stage.view('Accounts');
  await panel.getByRole('searchbox').fill('ac-1013');
  await panel.getByRole('listitem').first().getByRole('button').click();
  await stage.takePanel('panel-account');
  await stage.close();
}
