// The handout: one tab for the client, made anew whenever somebody asks for it.
import { modelVersions } from '../core/log/log.ts';
import { differencesOf } from '../core/model/document.ts';
import { parseModel } from '../core/model/parse-model.ts';
import { resolveModel } from '../core/model/resolve.ts';
import type { Done, HandoutRequest } from '../core/panel/calls.ts';
import { type HandoutInput, handoutGrid } from '../core/tabs/handout.ts';
import { withDocumentLock } from './lock.ts';
import { pastOf } from './modelling.ts';
import { ensureTab, type NewTab } from './own-tabs.ts';
import { type Book, readBook } from './read-book.ts';
import { scoreBook } from './score-book.ts';
import { writeStamped } from './write-grid.ts';

const HANDOUT_TAB: NewTab = { kind: 'handout', name: 'Tierwise handout' };

export function makeHandout(request: HandoutRequest): Done {
  return withDocumentLock(() => {
    const book = readBook(SpreadsheetApp.getActiveSpreadsheet(), request);
    const scored = scoreBook(book);
    const past = pastOf(book, scored, request);
    const grid = handoutGrid(scored, { sheetName: book.snapshot.sheetName, baseline: baselineOf(book), past });
    const tab = ensureTab(book.spreadsheet, HANDOUT_TAB);
    // Made seldom, so its looks are made anew each time.
    writeStamped([{ sheet: tab, grid, stamp: '' }], () => undefined);
    return { message: `The handout is the tab "${tab.getName()}": print it, or download it with File > Download` };
  });
}

/** The last version that was saved and says something else, else the preset as it was published. */
function baselineOf({ log, parsed }: Book): HandoutInput['baseline'] {
  const { segmentBy } = parsed.model;
  for (const { hash, at, text } of modelVersions(log.lines)) {
    const version = hash === parsed.hash ? null : parseModel(text);
    if (!version || !('hash' in version)) continue;
    // The first scoring saves the source that it took: that is no other model.
    const isSame = differencesOf({ ...version.model, segmentBy }, parsed.model).length === 0;
    if (!isSame) return { model: version.model, title: `the model saved on ${at.slice(0, 10)}` };
  }
  return { model: resolveModel({ preset: parsed.model.preset }), title: 'the preset as published' };
}
