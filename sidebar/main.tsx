// Entry of the sidebar: draws it and reads the sheet.
import { render } from 'preact';
import { announceCounts } from './announce.ts';
import { keepMemory } from './memory.ts';
import { watchTab } from './open-tab.ts';
import { readOwnColumns } from './own-columns.ts';
import { followSteps, load } from './run.ts';
import { keepSignature } from './signature.ts';
import { listenForSteps } from './step-keys.ts';
import { wearTheme } from './theme.ts';
import { App } from './view/app.tsx';
import { warmUpAfterReading } from './warm-up.ts';

const place = document.getElementById('sidebar');
if (place) {
  wearTheme(document);
  render(<App />, place);
  announceCounts();
  listenForSteps(document);
  keepMemory(window);
  keepSignature();
  watchTab(window);
  readOwnColumns();
  followSteps();
  warmUpAfterReading();
  void load();
}
