import type { Host } from '../host.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Book } from './protocol.ts';

/** Google shows an add-on's menu under its name, which the manifest of an editor add-on does not hold. */
const ADD_ON_NAME = 'Tierwise';

/** Read once: the menu and the functions are the bundle's, which does not change while the page is open. */
export function addOnView(host: Host): Pick<Book, 'menu' | 'functions'> {
  return {
    menu: { title: ADD_ON_NAME, entries: host.menu().map(({ label, name }) => ({ label, command: name })) },
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
