// Accounts whose segment is another than the tier that the table counts them in.
import { quantity } from '../format.ts';
import { outcome } from '../outcome.ts';
import { formats } from '../reading.ts';

export function Held() {
  const { segments } = outcome.value?.overview ?? {};
  const { count } = formats.value;
  const [current, overridden] = [segments?.flaggedForReview ?? 0, segments?.overrideConflicts ?? 0];
  if (current + overridden === 0) return null;
  const by = [
    current > 0 && `${count(current)} by the current segment`,
    overridden > 0 && `${count(overridden)} by an override`,
  ].filter((part) => part !== false);
  return (
    <p class="quiet">
      Tiers as computed. {quantity(count(current + overridden), 'account')} in another segment: {by.join(', ')}. Checks
      count the segments that hold.
    </p>
  );
}
