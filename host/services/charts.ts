import { CHART_TYPE } from './enums.ts';
import { Service } from './service.ts';

export class Charts extends Service {
  readonly serviceName = 'Charts';
  readonly ChartType = CHART_TYPE;
}
