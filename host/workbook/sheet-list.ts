import type { Area } from './area.ts';
import type { Sheet } from './sheet.ts';

/** The sheets of a workbook, in the order of their tabs, and which of them the person looks at. */
export abstract class SheetList {
  abstract readonly name: string;
  sheets: Sheet[] = [];
  activeSheetId = 0;
  /** What the person has selected; undefined is the first cell of the active sheet. */
  selection: Area | undefined;
  private lastId = 0;

  activate(sheet: Sheet): void {
    this.activeSheetId = sheet.id;
    this.selection = undefined;
  }

  sheet(id: number): Sheet {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (!found) throw new Error(`There is no sheet with the id ${id} in "${this.name}".`);
    return found;
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  get activeSheet(): Sheet {
    return this.sheet(this.activeSheetId);
  }

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  protected requireFreeName(name: string, exceptId?: number): void {
    const other = this.sheetNamed(name);
    if (!other || other.id === exceptId) return;
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}
