// Where the data would put the tiers, side by side, and the presets on the same accounts.

import type { CrossTable, PresetsSideBySide } from '../../src/core/whatif/presets-side-by-side.ts';
import type { SuggestedRow } from '../../src/core/whatif/suggested-cuts.ts';
import { draft, edit } from '../draft.ts';
import { quantity } from '../format.ts';
import { presets, suggestions } from '../modelling.ts';
import { hasArr, outcome } from '../outcome.ts';
import { formats } from '../reading.ts';
import { editedSource } from '../segment-source.ts';
import { Asked } from './asked.tsx';
import { Plain } from './button.tsx';
import { Section } from './section.tsx';
import { shortLabel } from './short-label.ts';

const TITLES: Readonly<Record<SuggestedRow['by'], string>> = {
  natural: 'Natural breaks',
  quantiles: 'Equal counts',
  capacity: 'Your people',
  methodology: 'Methodology',
  methods: 'Methods',
  strategies: 'Strategies',
};

export function Suggested() {
  const isComposite = editedSource.value === 'composite';
  const { composite, arr } = suggestions.answer.value?.suggestedCuts ?? {};
  return (
    <Section id="suggested" title="Other cuts and presets">
      <Asked question={suggestions} button="Suggest cuts">
        {isComposite && composite && <SideBySide title="Composite" rows={composite.rows} scale="composite" />}
        {arr && <SideBySide title="ARR tiers" rows={arr.rows} scale="arr" />}
        {!arr && !(isComposite && composite) && <p>There are no values to suggest cuts from.</p>}
        <small>None of them is the best: where accounts lie does not say how to treat them.</small>
      </Asked>
      <Asked question={presets} button="Compare the presets">
        {presets.answer.value && <Presets found={presets.answer.value} />}
        {presets.answer.value?.arr.map((table) => (
          <Crossed key={`${table.from}-${table.to}`} table={table} />
        ))}
        {presets.answer.value?.rfm && <Crossed table={presets.answer.value.rfm} />}
      </Asked>
    </Section>
  );
}

interface SideBySideProps {
  readonly title: string;
  readonly rows: readonly SuggestedRow[];
  readonly scale: 'arr' | 'composite';
}

function SideBySide({ title, rows, scale }: SideBySideProps) {
  const { count, compact, change } = formats.value;
  const { arr, segments } = outcome.value?.overview ?? {};
  const now = (scale === 'arr' ? arr?.tiers : segments?.computed) ?? [];
  const labels = rows.find(({ bands }) => bands)?.tallies.map(({ label }) => label) ?? [];
  return (
    <table class="matrix suggested">
      <caption>
        {title}
        <span class="hidden">: suggested cuts side by side, with accounts and ARR by tier, hours, who moves</span>
      </caption>
      <thead>
        <tr>
          <td />
          {rows.map(({ by }) => (
            <th key={by} scope="col">
              {TITLES[by].replace('dolo', 'd\u00adolo')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label, k) => (
          <tr key={label}>
            <th scope="row">{shortLabel(label)}</th>
            {rows.map(({ by, bands, cuts, tallies, shares }) => {
              const { accounts = 0, arr = 0 } = tallies[k] ?? {};
              const apart = bands ? accounts - (now[k]?.accounts ?? 0) : 0;
              return (
                <td key={by}>
                  {cuts[k] === undefined ? '' : compactCut(cuts[k] as number)}
                  <small>
                    {count(accounts)} {apart !== 0 && `(${change(apart)})`}
                  </small>
                  <small>
                    {hasArr.value && compact(arr)} {shares[k] && OFF[shares[k].status]}
                  </small>
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">Hours</th>
          {rows.map(({ by, hours }) => (
            <td key={by}>{hours === null ? '–' : count(hours)}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">Move</th>
          {rows.map(({ by, flips }) => (
            <td key={by}>
              {flips ? count(flips.accounts) : '–'}
              {flips && flips.arr > 0 && <small>{compact(flips.arr)}</small>}
            </td>
          ))}
        </tr>
        <tr>
          <td />
          {rows.map(({ by, bands }) => (
            <td key={by}>
              {bands && (
                <Plain
                  aria-label={`Use ${TITLES[by]}${scale === 'arr' ? ' for the ARR tiers' : ''}`}
                  onClick={() => edit(scale === 'arr' ? { arrTiers: bands } : { tiers: bands })}
                >
                  Use
                </Plain>
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** Against the shares that are expected. */
const OFF: Readonly<Record<string, string>> = { High: 'high', Low: 'low' };

function compactCut(at: number): string {
  return at < 1000 ? formats.peek().amount(at) : formats.peek().compact(at);
}

const PRESET_NAMES = ['methodology', 'methods', 'strategies'] as const;

/** What each preset makes of the same accounts; tiers stand by their rank, as each preset names them its own way. */
function Presets({ found: { tallies, arr } }: { readonly found: PresetsSideBySide }) {
  const { count, compact, change } = formats.value;
  const preset = draft.value.preset ?? 'methodology';
  const most = Math.max(...PRESET_NAMES.map((name) => tallies[name].length));
  const moved = (name: (typeof PRESET_NAMES)[number]) =>
    arr.find(({ from, to }) => [from, to].includes(preset) && [from, to].includes(name) && name !== preset)?.disagree;
  const apart = (name: (typeof PRESET_NAMES)[number], k: number) =>
    (tallies[name][k]?.accounts ?? 0) - (tallies[preset][k]?.accounts ?? 0);
  return (
    <table class="matrix presets">
      <caption>ARR tiers by preset</caption>
      <thead>
        <tr>
          <td />
          {PRESET_NAMES.map((name) => (
            <th key={name} scope="col">
              {TITLES[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: most }, (_, k) => (
          <tr key={k}>
            <th scope="row">{k + 1}</th>
            {PRESET_NAMES.map((name) => {
              const tally = tallies[name][k];
              return (
                <td key={name}>
                  {tally ? count(tally.accounts) : '–'}
                  {tally && name !== preset && apart(name, k) !== 0 && ` (${change(apart(name, k))})`}
                  {tally && (
                    <small>
                      {tally.label}, {compact(tally.arr)}
                    </small>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">Move</th>
          {PRESET_NAMES.map((name) => {
            const move = moved(name);
            return (
              <td key={name}>
                {move ? count(move.accounts) : '–'}
                {move && move.arr > 0 && <small>{compact(move.arr)}</small>}
              </td>
            );
          })}
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>
            <small>Move: get other hours than in {TITLES[preset]}, the preset of the draft.</small>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

const titleOf = (name: string): string => TITLES[name as SuggestedRow['by']] ?? name;

function Crossed({ table: { from, to, cells, disagree } }: { readonly table: CrossTable }) {
  const { count, compact } = formats.value;
  const told = ({ accounts, arr }: typeof disagree) => `${quantity(count(accounts), 'account')}, ${compact(arr)}`;
  return (
    <>
      <h3>
        {titleOf(from)} and {titleOf(to)}
      </h3>
      <p>They treat differently: {told(disagree)}.</p>
      <ul>
        {cells
          .filter(({ differs }) => differs)
          .map((cell) => (
            <li key={`${cell.from}-${cell.to}`}>
              {cell.from} → {cell.to}: {told(cell)}
            </li>
          ))}
      </ul>
    </>
  );
}
