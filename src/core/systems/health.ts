// Health and risk segments (S27) and the colors of the priority scale (S28).

import { NONE } from '../composite/coded.ts';
import { type Bands, bandIndex, passes } from '../model/bands.ts';
import methods from '../model/presets/methods.json' with { type: 'json' };

const CHAMPIONS = 0;
const STABLE = 1;

/** Champions need the health, the NPS and the expansion; without one of them they are Stable. */
export function healthSegment(health: number, nps: number, isExpanding: boolean, bands: Bands<string>): number {
  if (Number.isNaN(health)) return NONE;
  const band = bandIndex(bands, health);
  return band === CHAMPIONS && !(isExpanding && passes(nps, methods.championNps.at, '>=')) ? STABLE : band;
}

/** Color of the risk scale (S50): 0 green, 1 yellow, 2 red. */
export function riskColor(health: number, bands: Bands<string>): number {
  return Math.max(0, bandIndex(bands, health) - STABLE);
}

export function healthColor(health: number, bands: Bands<string>): number {
  return Number.isNaN(health) ? NONE : bandIndex(bands, health);
}
