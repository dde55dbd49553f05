// What an account gets under a touch model (S31), by the name that the priority tier leads to (S30).
import reference from '../model/presets/reference.json' with { type: 'json' };

export function touchContent(touch: string): string {
  const { source: _, ...models } = reference.touchModels;
  return Object.entries(models).find(([name]) => name === touch)?.[1] ?? '';
}
