import { EnumGroup } from './enum-value.ts';

/** The enums of the services, with the values that the add-on names or may meet. */
export const SHEET_TYPE = new EnumGroup('SheetType', ['GRID', 'OBJECT', 'DATASOURCE']);
export const METADATA_VISIBILITY = new EnumGroup('DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']);
export const PROTECTION_TYPE = new EnumGroup('ProtectionType', ['RANGE', 'SHEET']);
export const BUTTON_SET = new EnumGroup('ButtonSet', ['OK']);
export const CHART_TYPE = new EnumGroup('ChartType', ['COLUMN', 'BAR', 'LINE', 'COMBO']);
