// Yes or no, as people and checkboxes write it.
import type { Cell } from '../exact/cell.ts';
import { normaliseLabel } from '../model/label.ts';

const YES = ['true', 'yes', 'y', '1', 'x', 'ja', 'oui', 'si', 'sí', 'sì', 'sim', 'done', 'はい'];
const NO = ['false', 'no', 'n', '0', 'nein', 'non', 'nee', 'não', 'nao', 'いいえ'];

/** 1 yes, 0 no, -1 for a text that says neither. */
export function flagOf(cell: Cell): number {
  const word = normaliseLabel(cell);
  return YES.includes(word) ? 1 : NO.includes(word) ? 0 : -1;
}
