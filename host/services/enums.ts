import { EnumGroup } from './enum-value.ts';

/** The enums of the spreadsheet services. */
export const SHEET_TYPE = new EnumGroup('SheetType', ['GRID', 'OBJECT', 'DATASOURCE']);
export const METADATA_VISIBILITY = new EnumGroup('DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']);
export const METADATA_LOCATION = new EnumGroup('DeveloperMetadataLocationType', [
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
]);
export const WRAP_STRATEGY = new EnumGroup('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
export const BORDER_STYLE = new EnumGroup('BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const PROTECTION_TYPE = new EnumGroup('ProtectionType', ['RANGE', 'SHEET']);
export const BUTTON = new EnumGroup('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const BUTTON_SET = new EnumGroup('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
export const CHART_TYPE = new EnumGroup('ChartType', ['COLUMN', 'BAR', 'PIE', 'LINE', 'AREA', 'SCATTER', 'COMBO']);
export const MERGE_STRATEGY = new EnumGroup('ChartMergeStrategy', ['MERGE_COLUMNS', 'MERGE_ROWS']);
