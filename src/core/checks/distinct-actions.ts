// S40, S43: segments that are treated alike count as one; a segment without an action stays one of its own.
import type { ServiceModel } from '../model/model.ts';

export function distinctActions(labels: readonly string[], models: Readonly<Record<string, ServiceModel>>): number {
  const treatments = labels.map((label) => (models[label]?.action ?? '').trim() || `no action: ${label}`);
  return new Set(treatments).size;
}
