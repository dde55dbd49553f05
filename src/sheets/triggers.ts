import { menuItems } from './commands.ts';

// Runs in AuthMode NONE as well: constants only, no service but the menu, or the whole menu is lost.
function onOpen(_event?: unknown): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { label, name } of menuItems()) menu.addItem(label, name);
  menu.addToUi();
}

export const triggers = {
  onOpen,
  onInstall: onOpen,
};
