import { CHART_TYPE, MERGE_STRATEGY } from './enums.ts';
import { Service } from './service.ts';

export class Charts extends Service {
  readonly serviceName = 'Charts';
  readonly ChartType = CHART_TYPE;
  readonly ChartMergeStrategy = MERGE_STRATEGY;
}
