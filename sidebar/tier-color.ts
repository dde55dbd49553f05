// Colours of tiers from best to worst: at least 3:1 on white and apart for colour-blind eyes; never the only sign.
const COLORS = ['#0072b2', '#009e73', '#d55e00', '#aa3377', '#332288', '#6a5d00'];

export const UNSEGMENTED_COLOR = '#808080';

export function tierColor(index: number): string {
  return COLORS[index % COLORS.length] as string;
}
