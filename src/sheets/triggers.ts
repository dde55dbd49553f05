import { menuItems } from './menu.ts';

type MenuItem = ReturnType<typeof menuItems>[number];

/** Runs in AuthMode NONE as well: constants only, no service but the menu, or the whole menu is lost. */
export function triggersOf(items: readonly MenuItem[]) {
  const onOpen = (_event?: unknown): void => {
    const menu = SpreadsheetApp.getUi().createAddonMenu();
    for (const { label, name } of items) menu.addItem(label, name);
    menu.addToUi();
  };
  return { onOpen, onInstall: onOpen };
}

export const triggers = triggersOf(menuItems());
