import { h, render } from 'preact';
import { openBook } from './actions.ts';
import { GridPane } from './grid/grid-pane.ts';
import { ContextMenu } from './menu/context-menu.ts';
import { AlertDialog } from './parts/alert-dialog.ts';
import { FormulaBar } from './parts/formula-bar.ts';
import { SheetTabs } from './parts/sheet-tabs.ts';
import { TitleBar } from './parts/title-bar.ts';
import { Toasts } from './parts/toasts.ts';
import { SidebarPanel } from './sidebar/sidebar-panel.ts';
import { book } from './state.ts';

function Page() {
  return h(
    'div',
    { class: 'page' },
    h(TitleBar, null),
    h(FormulaBar, null),
    h('div', { class: 'work' }, h(GridPane, null), h(SidebarPanel, null)),
    h(SheetTabs, null),
    h(Toasts, null),
    h(AlertDialog, null),
    h(ContextMenu, null),
  );
}

render(h(Page, null), document.body);
book.subscribe((found) => {
  document.title = found ? `${found.name} - Tierwise` : 'Tierwise';
});
openBook().catch((error: Error) => {
  document.body.textContent = `The sheet cannot be opened: ${error.message}`;
});
