// The multi-dimensional label (S52): value + health + lifecycle + behavior, and the play that goes with it.
import methods from '../model/presets/methods.json' with { type: 'json' };

/** Parts in their fixed order, missing ones left out. */
export function multiLabel(value: string, health: string, lifecycle: string, behavior: string): string {
  return [value, health, lifecycle, behavior].filter(Boolean).join(' + ');
}

/** `Declining` is `Declining Usage`. */
export function usageOfTrend(trend: string): string {
  return trend && !/usage/i.test(trend) ? `${trend} Usage` : trend;
}

export function playOf(value: string, health: string): string {
  const rule = methods.plays.rules.find(([tier, segments]) => tier === value && segments?.split('|').includes(health));
  return rule?.[2] ?? '';
}
