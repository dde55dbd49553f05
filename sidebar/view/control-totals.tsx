// The sums of the tiers against the sheet, to the cent.
import type { SheetTotals, TierTotal, ControlTotals as Totals } from '../../src/core/whatif/compare.ts';
import { quantity } from '../format.ts';
import { outcome } from '../outcome.ts';
import { formats, panel } from '../reading.ts';
import { Verdict } from './verdict.tsx';

type Props = { readonly totals: Totals & { readonly sheet: SheetTotals } };

export function ControlTotals({ totals: { sheet, arrTiers, tiers } }: Props) {
  const { count, amount } = formats.value;
  const { all, inactive, withoutArr } = sheet;
  const source = outcome.value?.scores.segments?.source;
  const notes = [
    quantity(count(all.accounts), 'account'),
    inactive.accounts > 0 && `${count(inactive.accounts)} of them not active, ${amount(inactive.arr)} ARR`,
    arrTiers && withoutArr > 0 && `${count(withoutArr)} without a readable ARR`,
  ];
  return (
    <ul class="checks">
      {arrTiers && <Line name="Sum of the ARR tiers" total={arrTiers} sheet={sheet} />}
      {tiers && arrTiers && source !== 'arr' && <Line name="Sum of the segments" total={tiers} sheet={sheet} />}
      <li class="quiet">{notes.filter(Boolean).join('; ')}</li>
    </ul>
  );
}

interface LineProps {
  readonly name: string;
  readonly total: TierTotal;
  readonly sheet: SheetTotals;
}

function Line({ name, total: { total, off }, sheet: { inactive } }: LineProps) {
  const { amount, count } = formats.value;
  const isEven = off.accounts === 0 && off.arr === 0;
  const rest = inactive.arr > 0 ? ` + ${amount(inactive.arr)} not active` : '';
  return (
    <li>
      <div class="row">
        <span>{name}</span>
        <Verdict
          word={isEven ? 'OK' : 'Red flag'}
          label={isEven ? 'Reconciles' : `Off by ${amount(off.arr)}, ${quantity(count(off.accounts), 'account')}`}
        />
      </div>
      <small>
        {amount(total.arr)}
        {rest} = {columnText()}
      </small>
    </li>
  );
}

/** Where the sum can be checked in the sheet. */
function columnText(): string {
  const column = panel.value?.table?.columns.find(({ field }) => field === 'arr');
  return column && !outcome.value?.model.multiProduct ? `column ${column.letter}` : 'ARR of all accounts';
}
