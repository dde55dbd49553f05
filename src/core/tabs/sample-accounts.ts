// Made-up accounts to try the add-on on: every criterion of the default model, relative to a day.

import type { Cell } from '../exact/cell.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import { DIMENSIONS } from '../model/model.ts';
import { resolveModel } from '../model/resolve.ts';
import { isoDay } from '../read/date.ts';

const NUMBERS: readonly Field[] = ['arr', 'employees', 'adoption', 'tickets', 'health'];
const LABELS: readonly Field[] = [
  'industry',
  'geography',
  'growthStage',
  'usageFrequency',
  'trend',
  'expansion',
  'contract',
  'strategic',
];
const HEADERS: readonly Field[] = ['id', 'name', 'startDate', 'lastActivity', ...NUMBERS, ...LABELS];

/** Name, days as a customer, days since the last activity, the numbers, then one digit a label: 0 is the best. */
const ACCOUNTS = `Alder Freight,900,1,118000,640,.86,0,91,00000000
Birchline Clinics,720,2,96000,1250,.82,1,88,00000010
Cobalt Foods,1100,3,143000,2100,.74,1,84,01100100
Dunmore Energy,640,1,71000,520,.79,0,86,00010110
Eastgate Retail,480,4,58500,870,.68,2,78,10111011
Fenwick Media,300,6,42000,210,.61,1,72,11111112
Garnet Hotels,510,9,38000,430,.55,2,69,20121111
Harrow Tools,820,5,64000,980,.72,1,80,01011101
Ivory Studios,210,12,18500,60,.47,3,62,12212222
Juniper Labs,160,2,27500,140,.7,0,83,10300112
Kestrel Parts,950,20,22000,320,.38,4,55,21223212
Larch Insurance,1300,3,88000,1600,.66,2,75,01210101
Marlow Textiles,700,35,12500,180,.31,5,44,32233322
Norbury Schools,430,8,31000,260,.58,1,71,11121212
Oakhurst Group,1500,2,205000,4200,.88,1,90,00200000
Pinecrest Legal,390,15,16000,75,.44,2,60,22212222
Quarry Systems,260,7,24500,110,.63,1,74,11311112
Redfern Dairy,610,28,9800,90,.29,3,48,33223322
Silverton Bikes,340,18,7200,40,.41,2,57,23312323
Thornbury Bank,1250,1,167000,3100,.81,0,87,00201000
Upland Farms,560,60,5400,55,.12,6,33,43244443
Vale Robotics,190,3,36000,95,.77,1,85,01300011
Westbrook Air,880,11,52000,760,.52,3,66,11121101
Yarrow Games,120,5,14500,35,.66,1,76,22310222
Zephyr Water,1020,45,8300,130,.24,4,41,33233333`;

/** Headers and 25 accounts; days as `yyyy-MM-dd`. */
export function sampleAccounts(today: number): Cell[][] {
  const titles = HEADERS.map((field) => FIELDS[field].title);
  return [titles, ...ACCOUNTS.split('\n').map((line, i) => rowOf(line.split(','), i, today))];
}

function rowOf(parts: readonly string[], i: number, today: number): Cell[] {
  const [name = '', since, active, ...rest] = parts;
  const digits = rest.pop() ?? '';
  const labels = LABELS.map((field, k) => labelsFor(field)[Number(digits[k])] ?? '');
  const days = [since, active].map((ago) => isoDay(today - Number(ago)));
  return [`S${String(i + 1).padStart(2, '0')}`, name, ...days, ...rest.map(Number), ...labels];
}

function labelsFor(field: Field): string[] {
  const { rubrics } = resolveModel({});
  const criterion = DIMENSIONS.flatMap((dimension) => rubrics[dimension]).find((one) => one.field === field);
  return criterion && 'labels' in criterion ? Object.keys(criterion.labels) : [];
}
