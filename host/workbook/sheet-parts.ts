// Everything a sheet carries besides its cells.
import type { Area } from './area.ts';

export interface Chart {
  id: number;
  type: string;
  ranges: Area[];
  headers: number;
  options: Record<string, unknown>;
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
}

export interface ConditionalRule {
  condition:
    | { kind: 'textEqualTo' | 'textContains' | 'formula'; text: string }
    | { kind: 'numberGreaterThan' | 'numberLessThan'; number: number };
  background?: string;
  color?: string;
  bold?: boolean;
  ranges: Area[];
}

export interface Protection {
  /** Undefined protects the whole sheet. */
  area?: Area;
  description: string;
  warningOnly: boolean;
  /** Whether the person who runs the add-on may edit it. */
  editable: boolean;
}

export interface Validation {
  area: Area;
  /** What the cells may hold. */
  values: string[];
  /** false: anything else is refused. */
  allowInvalid: boolean;
}

export interface DeveloperMetadata {
  id: number;
  key: string;
  value: string;
  visibility: 'DOCUMENT' | 'PROJECT';
  location: { type: 'SHEET'; sheetId: number } | { type: 'COLUMN'; sheetId: number; column: number };
}
