// Tiers: where the cuts are, who moves, and what the checks say.
import { ArrTiers, RfmCutsPart } from './band-parts.tsx';
import { BoundaryLedger } from './boundary-ledger.tsx';
import { Capacity } from './capacity.tsx';
import { Checks } from './checks.tsx';
import { Cuts } from './cuts.tsx';
import { Firmness } from './firmness.tsx';
import { Held } from './held.tsx';
import { Moves } from './moves.tsx';
import { OddScores } from './odd-scores.tsx';
import { Suggested } from './suggested.tsx';

export function TiersPage() {
  return (
    <>
      <Cuts />
      <Capacity />
      <OddScores />
      <Moves />
      <Checks />
      <Held />
      <ArrTiers />
      <RfmCutsPart />
      <BoundaryLedger />
      <Firmness />
      <Suggested />
    </>
  );
}
