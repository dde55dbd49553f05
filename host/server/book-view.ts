import type { Host, MenuEntry as HostMenuEntry } from '../host.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Book, MenuEntry } from './protocol.ts';

/** Google shows an add-on's menu under its name, which the manifest of an editor add-on does not hold. */
const ADD_ON_NAME = 'Tierwise';

/** Read once: the menu and the functions are the bundle's, which does not change while the page is open. */
export function addOnView(host: Host): Pick<Book, 'menu' | 'functions'> {
  return {
    menu: { title: ADD_ON_NAME, entries: host.menu().map(menuEntry) },
    functions: host.functions().map(({ name, parameters, description }) => ({
      name,
      parameters: parameters.map((parameter) => parameter.name),
      description,
    })),
  };
}

export function bookView({ name, activeSheetId, sheets }: Workbook, addOn: Pick<Book, 'menu' | 'functions'>): Book {
  return {
    name,
    activeSheetId,
    sheets: sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, hidden: sheet.hidden, color: sheet.tabColor })),
    ...addOn,
  };
}

function menuEntry(entry: HostMenuEntry): MenuEntry {
  if ('separator' in entry) return { separator: true };
  if ('items' in entry) return { label: entry.label, entries: entry.items.map(menuEntry) };
  return { label: entry.label, command: entry.name };
}
