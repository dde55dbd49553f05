// Colours of tiers from best to worst, from the page's style; never the only sign.
const COLORS = 6;

export const UNSEGMENTED_COLOR = 'var(--unsegmented)';

export function tierColor(index: number): string {
  return `var(--tier-${index % COLORS})`;
}
