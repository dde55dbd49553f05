import type { Chart } from '../workbook/sheet-parts.ts';
import { Service } from './service.ts';

type Info = GoogleAppsScript.Spreadsheet.ContainerInfo;

export class ContainerInfo
  extends Service
  implements Pick<Info, 'getAnchorRow' | 'getAnchorColumn' | 'getOffsetX' | 'getOffsetY'>
{
  readonly serviceName = 'ContainerInfo';
  readonly anchor: Chart['anchor'];

  constructor(anchor: Chart['anchor']) {
    super();
    this.anchor = anchor;
  }

  getAnchorRow() {
    return this.anchor.row;
  }

  getAnchorColumn() {
    return this.anchor.column;
  }

  getOffsetX() {
    return this.anchor.offsetX;
  }

  getOffsetY() {
    return this.anchor.offsetY;
  }
}
