// The tab that the probes write to. It is there for one run; one that a run left behind is found by its mark.
import { everyTab, makeTabs, markTab } from '../own-tabs.ts';
import { attempt } from '../write-together.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Scratch {
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
  /** For a named range: with the id of the tab in it, no name of a person is like it. */
  readonly name: string;
  /** So many cells of the next row that no probe wrote to. */
  cells(count?: number): Range;
  /** A second tab like this one, removed after the work. */
  withCopy<T>(work: (copy: Sheet) => T): T;
}

export function withScratch<T>(spreadsheet: Spreadsheet, at: string, work: (scratch: Scratch) => T): T {
  removeScratch(spreadsheet);
  try {
    // With the time in it, so that no tab of a person has this name.
    const tab = { kind: 'scratch', name: `Tierwise self-check ${at.replace(/:/g, '.')}`, isHidden: true } as const;
    return work(scratchOn(spreadsheet, makeTabs(spreadsheet, [tab]).scratch as Sheet));
  } finally {
    removeScratch(spreadsheet);
  }
}

function removeScratch(spreadsheet: Spreadsheet): void {
  for (const sheet of everyTab(spreadsheet, 'scratch')) {
    attempt(() => spreadsheet.removeNamedRange(nameOn(sheet)));
    spreadsheet.deleteSheet(sheet);
  }
}

const nameOn = (sheet: Sheet) => `TIERWISE_CHECK_${sheet.getSheetId()}`;

function scratchOn(spreadsheet: Spreadsheet, sheet: Sheet): Scratch {
  let row = 0;
  return {
    spreadsheet,
    sheet,
    name: nameOn(sheet),
    cells: (count = 1) => sheet.getRange(++row, 1, 1, count),
    withCopy: (work) => {
      const copy = sheet.copyTo(spreadsheet);
      try {
        // Whether the mark was copied is a question of its own.
        if (copy.getDeveloperMetadata().length === 0) markTab(copy, 'scratch');
        return work(copy);
      } finally {
        spreadsheet.deleteSheet(copy);
      }
    },
  };
}
