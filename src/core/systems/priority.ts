// Priority score (S29): value + health + strategic, and its tier (S30).

import { NONE } from '../composite/coded.ts';
import { bandIndex } from '../model/bands.ts';
import type { Model, PriorityCap } from '../model/model.ts';
import strategies from '../model/presets/strategies.json' with { type: 'json' };

/** What the printed range of the total ends at. */
export const MOST_PRIORITY = 100;
const { arrPoints, expansionPoints, healthPoints, valueCap, ratingCap, mostStrategic } = strategies.priority;

/** ARR tier plus expansion, before any cap. */
export function rawValue(arr: number, level: number, model: Model): number {
  return (arrPoints[bandIndex(model.arrTiers.strategies, arr)] ?? 0) + (expansionPoints[level] ?? 0);
}

export function cappedValue(raw: number, cap: PriorityCap): number {
  return cap === 'value40' ? Math.min(raw, valueCap) : raw;
}

/** Points of a color of S28; 0 when there is no health: no color has 0. */
export function colorPoints(color: number): number {
  return healthPoints[color] ?? 0;
}

/** Each rating is clamped to 0-10, blank counts 0. */
export function strategicPoints(logo: number, reference: number, partnership: number): number {
  return clamp(logo) + clamp(reference) + clamp(partnership);
}

function clamp(rating: number): number {
  return rating > 0 ? Math.min(rating, ratingCap) : 0;
}

/** Without a health score the other two parts are scaled up to 100. */
export function priorityTotal(value: number, health: number, strategic: number, cap: PriorityCap): number {
  const total =
    health === 0 ? ((value + strategic) * MOST_PRIORITY) / (valueCap + mostStrategic) : value + health + strategic;
  return cap === 'total100' ? Math.min(total, MOST_PRIORITY) : total;
}

export function priorityTier(total: number, model: Model): number {
  return Number.isNaN(total) ? NONE : bandIndex(model.scales.priority, total);
}

/** Touch model of a priority tier (S30, S31). */
export const TOUCH: readonly string[] = strategies.touch.models;
