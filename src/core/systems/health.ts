// Health and risk segments (S27), and the colors of the priority scale (S28): two scales that never mix.
import {
  bandCodes,
  type Coded,
  coded,
  codedLabel,
  flagReader,
  NONE,
  numberReader,
  UNSEGMENTED_LABEL,
} from '../composite/codes.ts';
import { passes } from '../exact/numbers.ts';
import { type Bands, bandIndex, labelsOf } from '../model/bands.ts';
import { methods } from '../model/presets.ts';
import { cellFunction, flag, HAS_DOCS, number, orList } from './cell-function.ts';
import { countLabels, type Inputs, labelLine, type System, system, whatWeDoAt } from './system.ts';

const CHAMPIONS = 0;
const STABLE = 1;

export const healthRisk: System<Coded> = system({
  s: 27,
  id: 'healthSegment',
  title: 'Health segment (methods)',
  needs: ['health'],
  score: healthSegments,
  missing: [{ reason: 'MISSING_HEALTH', fields: ['health'], with: ['healthSegment'] }],
  columns: (segments) => ({ healthSegment: (i) => codedLabel(segments, i) }),
  table: (segments) => ({ id: 'healthSegment', ...segments }),
  explain: (segments, scored, i) =>
    labelLine('Health segment (methods)', segments, i, whatWeDoAt(scored, 'healthSegment', segments, i)),
  report: { healthRisk: (segments, _, i) => codedLabel(segments, i) || UNSEGMENTED_LABEL },
  counts: { healthRiskCounts: (segments, scored) => countLabels(segments, scored, { withRest: true }) },
  functions: [
    cellFunction(
      'HEALTH_SEGMENT',
      [number('health', 'health'), number('nps', 'nps'), flag('expanding', 'expanding')],
      ({ systems }) => {
        const segments = systems(healthRisk);
        return (i) => [codedLabel(segments, i)];
      },
      HAS_DOCS &&
        (() => {
          const labels = [...methods.health.cuts.map(([, , label]) => String(label)), methods.health.floor];
          return {
            description: `${orList(labels)} by health, NPS and expansion.`,
            parameters: [
              'Health score from 0 to 100.',
              `Optional. Answer from 0 to 10; ${labels[CHAMPIONS]} need ${methods.championNps.at}.`,
              `Optional. TRUE when the account is expanding; ${labels[CHAMPIONS]} need it.`,
            ],
            returns: 'One segment, or one a row.',
            example: 'HEALTH_SEGMENT(82, 9, TRUE)',
          };
        }),
    ),
  ],
});

export const healthColor = system({
  s: 28,
  id: 'healthColor',
  title: 'Health color (priority scale)',
  needs: ['health'],
  score({ model: { scales }, accounts: { columns } }) {
    return columns.health
      ? { labels: labelsOf(scales.healthColor), codes: bandCodes(columns.health, scales.healthColor) }
      : null;
  },
  missing: [{ reason: 'MISSING_HEALTH', fields: ['health'], with: ['healthColor', 'priorityTier'] }],
  columns: (colors) => ({ healthColor: (i) => codedLabel(colors, i) }),
  table: (colors) => ({ id: 'healthColor', ...colors }),
  isTableAsked: true,
  report: { healthColour: (colors, _, i) => codedLabel(colors, i) || null },
});

/** Expanding by the flag where it is given, else by the ARR of the two periods. */
function healthSegments({ model: { scales }, accounts: { columns, count } }: Inputs): Coded {
  const [health, nps] = [numberReader(columns.health), numberReader(columns.nps)];
  const [arr, prior] = [numberReader(columns.arr), numberReader(columns.priorArr)];
  const expanding = flagReader(columns.expanding);
  return coded(labelsOf(scales.health), count, (i) => {
    const given = expanding(i);
    const isExpanding = given < 0 ? arr(i) > prior(i) : given === 1;
    return healthSegment(health(i), nps(i), isExpanding, scales.health);
  });
}

/** Champions need the health, the NPS and the expansion; without one of them they are Stable. */
function healthSegment(health: number, nps: number, isExpanding: boolean, bands: Bands<string>): number {
  const band = bandOfHealth(bands, health);
  return band === CHAMPIONS && !(isExpanding && passes(nps, methods.championNps.at, '>=')) ? STABLE : band;
}

/** Color of the risk scale (S50): 0 green, 1 yellow, 2 red. */
export function riskColor(health: number, bands: Bands<string>): number {
  return Math.max(0, bandIndex(bands, health) - STABLE);
}

export function bandOfHealth(bands: Bands<string>, health: number): number {
  return Number.isNaN(health) ? NONE : bandIndex(bands, health);
}
