import type { Host } from '../host.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { scoreWorkbook } from './score-workbook.ts';

/** Opens the tab that the person named; without a name the file's own open tab stays. */
export function openTab(workbook: Workbook, file: string, name: string | undefined): void {
  if (name === undefined) return;
  const sheet = workbook.sheetNamed(name);
  if (!sheet) {
    const names = workbook.sheets.filter(({ hidden }) => !hidden).map((other) => `"${other.name}"`);
    throw new Error(`${file} has no tab "${name}": its tabs are ${names.join(', ')}.`);
  }
  workbook.activate(sheet);
}

/** The first other tab that scores, tried on a copy. */
export function otherTab({ workbook, copy }: Host, asOf: string | null): string | undefined {
  const others = workbook.sheets.filter(({ id, hidden }) => !hidden && id !== workbook.activeSheetId);
  return others.find(({ name }) => {
    const host = copy();
    openTab(host.workbook, '', name);
    try {
      scoreWorkbook(host, asOf);
      return true;
    } catch {
      return false;
    }
  })?.name;
}
