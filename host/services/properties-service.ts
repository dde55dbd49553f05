import { Properties } from './properties.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Properties.PropertiesService;
type GoogleProperties = GoogleAppsScript.Properties.Properties;

export class PropertiesService extends Service implements Pick<Google, 'getDocumentProperties'> {
  readonly serviceName = 'PropertiesService';
  readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  getDocumentProperties() {
    return asGoogle<GoogleProperties>(new Properties(this.session));
  }
}
