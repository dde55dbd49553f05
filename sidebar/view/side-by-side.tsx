// Up to three models side by side: accounts and ARR a segment and an ARR tier, hours, and who moves, all against the
// baseline.
import type { ComponentChildren } from 'preact';
import type { ArrSide, Move, Side } from '../../src/core/whatif/compare.ts';
import { shortened } from '../format.ts';
import { baselineName, hasArr } from '../outcome.ts';
import { formats } from '../reading.ts';
import { type NamedSide, sides } from '../side-by-side.ts';
import { shortLabel } from './short-label.ts';

export function SideBySide() {
  const found = sides.value;
  if (!found) return null;
  const { shown, base } = found;
  const wide = shown.length + 1;
  return (
    <table class="matrix">
      <caption class="hidden">
        Scenarios side by side: accounts and ARR by segment and by ARR tier, hours, movers
      </caption>
      <thead>
        <tr>
          <td />
          {shown.map(({ name }) => (
            <th key={name} scope="col">
              <bdi>{name === null ? 'Draft' : shortened(name)}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Tiers shown={shown} base={base} of={({ side }) => side} />
        <Row title="Hours" shown={shown} cell={({ side }) => side && hoursCell(side)} />
        <Row title="Moved" shown={shown} cell={({ side }) => side && countCell(side.moved)} />
      </tbody>
      {shown.some(({ arrSide }) => arrSide) && (
        <tbody>
          <tr>
            <th colSpan={wide} scope="rowgroup">
              ARR tiers
            </th>
          </tr>
          <Tiers shown={shown} base={base} of={({ arrSide }) => arrSide} />
          <Row title="Moved" shown={shown} cell={({ arrSide }) => arrSide && countCell(arrSide.moved)} />
        </tbody>
      )}
      <tfoot>
        <tr>
          <td colSpan={wide}>
            <small>Moved, and signed numbers: against {baselineName}.</small>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

interface TiersProps {
  readonly shown: readonly NamedSide[];
  readonly base: NamedSide;
  readonly of: (side: NamedSide) => ArrSide | null;
}

/** A row a label that any of them has. */
function Tiers({ shown, base, of }: TiersProps) {
  const labels = [...new Set(shown.flatMap((each) => of(each)?.tallies.map(({ label }) => label) ?? []))];
  const tallyOf = (side: NamedSide, label: string) => of(side)?.tallies.find((each) => each.label === label);
  return (
    <>
      {labels.map((label) => (
        <Row
          key={label}
          title={shortLabel(label)}
          shown={shown}
          cell={(each) => {
            const tally = tallyOf(each, label);
            return tally && countCell(tally, tally.accounts - (tallyOf(base, label)?.accounts ?? 0));
          }}
        />
      ))}
    </>
  );
}

interface RowProps {
  readonly title: string;
  readonly shown: readonly NamedSide[];
  readonly cell: (side: NamedSide) => ComponentChildren;
}

function Row({ title, shown, cell }: RowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {shown.map((each) => (
        <td key={each.name}>{cell(each) ?? '–'}</td>
      ))}
    </tr>
  );
}

function countCell({ accounts, arr }: Move, change = 0): ComponentChildren {
  const { amount, compact, count, change: signed } = formats.value;
  return (
    <>
      {count(accounts)}
      {change !== 0 && ` (${signed(change)})`}
      {hasArr.value && accounts > 0 && <small title={amount(arr)}>{compact(arr)}</small>}
    </>
  );
}

function hoursCell({ capacity: { required, available, utilisation } }: Side): ComponentChildren {
  const { amount, percent } = formats.value;
  return (
    <>
      {amount(required)}
      {available > 0 && <small>{percent(utilisation * 100)}</small>}
    </>
  );
}
