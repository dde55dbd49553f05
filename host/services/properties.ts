import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type GoogleProperties = GoogleAppsScript.Properties.Properties;

/** What Google stores under one key at most. */
const MAX_BYTES = 9 * 1024;

export class Properties
  extends Service
  implements
    Pick<GoogleProperties, 'getProperty' | 'setProperty' | 'setProperties' | 'getProperties' | 'deleteProperty'>
{
  readonly serviceName = 'Properties';
  readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  getProperty(key: string) {
    return this.session.workbook.properties.get(key) ?? null;
  }

  setProperty(key: string, value: string) {
    if (Buffer.byteLength(String(value)) > MAX_BYTES) throw new Error('Argument too large: value');
    this.session.workbook.properties.set(key, String(value));
    return asGoogle<GoogleProperties>(this);
  }

  setProperties(values: Record<string, string>, deleteAllOthers = false) {
    if (deleteAllOthers) this.session.workbook.properties.clear();
    for (const [key, value] of Object.entries(values)) this.setProperty(key, value);
    return asGoogle<GoogleProperties>(this);
  }

  getProperties() {
    return Object.fromEntries(this.session.workbook.properties);
  }

  deleteProperty(key: string) {
    this.session.workbook.properties.delete(key);
    return asGoogle<GoogleProperties>(this);
  }
}
