import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** An add-on of a few lines that does one thing of each kind, so that the page is tested without ours. */
const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem('Open sidebar', 'openSidebar')
    .addItem('Say hello', 'sayHello')
    .addItem('Paint tiers', 'paintTiers')
    .addItem('Warn', 'warn')
    .addItem('Fail', 'fail')
    .addToUi();
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Small add-on'));
}
function sayHello() {
  SpreadsheetApp.getActiveSpreadsheet().toast('Hello from ' + SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName(), 'Greeting', 60);
}
function paintTiers() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Tiers', 1);
  sheet.getRange(1, 1, 4, 2).setValues([['Tier', 'ARR'], ['Tier 1', 1200000], ['Tier 2', 900000], ['Tier 3', 150000]]);
  sheet.getRange('B2:B4').setNumberFormat('$#,##0');
  sheet.getRange('A1:B1').setFontWeight('bold').setBackground('#d9ead3');
  sheet.setFrozenRows(1);
  var rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A2="Tier 1"').setBackground('#00ff00').setRanges([sheet.getRange('A2:A4')]).build();
  sheet.setConditionalFormatRules([rule]);
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:A4'))
    .addRange(sheet.getRange('B1:B4')).setNumHeaders(1).setOption('title', 'ARR by tier').setPosition(6, 1, 0, 0).build());
}
function warn() {
  var ui = SpreadsheetApp.getUi();
  ui.alert('Tierwise', 'Column C is not blank.', ui.ButtonSet.OK);
}
function fail() { throw new Error('Sheet Accounts has no column ARR. Add it or map another one.'); }
function echo(request) { return JSON.stringify(request); }
function refuse() { throw new Error('Not today.'); }
function dated() { return [new Date()]; }
function hidden_() { return 1; }
/**
 * Twice a number.
 * @param {number} amount What to double.
 * @return {number} The double.
 * @customfunction
 */
function TWICE(amount) {
  if (typeof amount !== 'number') throw new Error('TWICE: amount is not a number: ' + amount);
  return amount * 2;
}
`;

const SIDEBAR = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Small</title></head>
<body><p id="ready"></p><script>document.getElementById('ready').textContent = typeof google.script.run.echo;</script></body></html>`;

/** The folder of its dist, gone again after the tests of the file that asks for it at its top level. */
export function smallAddOn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-page-'));
  writeFileSync(join(folder, 'code.js'), CODE);
  writeFileSync(join(folder, 'sidebar.html'), SIDEBAR);
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ timeZone: 'Etc/UTC' }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
