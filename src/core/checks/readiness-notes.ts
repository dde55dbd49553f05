// What the size of the book means beside the verdict on readiness (S61): notes, not limits.
import advice from '../model/presets/advice.json' with { type: 'json' };

export function readinessNotes(active: number): string[] {
  const { singleTierBelow, platformOver } = advice.readiness;
  const notes: string[] = [];
  if (active < singleTierBelow) notes.push(`Below ${singleTierBelow} accounts one treatment for all is acceptable`);
  if (active > platformOver) {
    notes.push(`Above ${platformOver} accounts a customer success platform makes segments easier to keep up`);
  }
  return notes;
}
