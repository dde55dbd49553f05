import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.NamedRange;

export class NamedRange extends Service implements Pick<Google, 'getName' | 'getRange' | 'remove'> {
  readonly serviceName = 'NamedRange';
  readonly session: Session;
  readonly name: string;

  constructor(session: Session, name: string) {
    super();
    this.session = session;
    this.name = name;
  }

  getName() {
    return this.name;
  }

  getRange() {
    const area = this.session.workbook.names.get(this.name);
    if (!area) throw new Error(`Range not found: the name "${this.name}" is gone.`);
    return asGoogle<GoogleAppsScript.Spreadsheet.Range>(this.session.make.range(area));
  }

  remove() {
    this.session.workbook.setName(this.name, undefined);
  }
}
