import { asGoogle, Service } from './service.ts';

type Google = GoogleAppsScript.Spreadsheet.RangeList;
type Range = GoogleAppsScript.Spreadsheet.Range;

export class RangeList extends Service implements Pick<Google, 'getRanges' | 'setNumberFormat'> {
  readonly serviceName = 'RangeList';
  readonly ranges: Range[];

  constructor(ranges: Range[]) {
    super();
    this.ranges = ranges;
  }

  getRanges() {
    return asGoogle<Range[]>(this.ranges as unknown as Service[]);
  }

  setNumberFormat(format: string): Google {
    for (const range of this.ranges) range.setNumberFormat(format);
    return asGoogle<Google>(this);
  }
}
