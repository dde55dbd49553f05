// A cut on the histogram as a slider: dragged with a pointer or moved with the keyboard.
import { useRef } from 'preact/hooks';
import type { Bands, Cut } from '../../src/core/model/bands.ts';
import { cutText, keyedCut, limitsOf, moveCut, snapped } from '../cuts.ts';
import { draftModel, edit, settle } from '../draft.ts';
import { quantity } from '../format.ts';
import { hasArr, outcome } from '../outcome.ts';
import { formats } from '../reading.ts';
import { BASE, scoreAt, TOP, WIDTH, xOf } from './chart-area.ts';

/** At least 24 px also where a scrollbar makes the drawing narrower. */
export const TARGET = 28;

interface Props {
  readonly tiers: Bands<string>;
  readonly index: number;
  readonly label: string;
  /** How high it is stacked on its neighbours; null: nothing is near. */
  readonly level: number | null;
  readonly showsNumber: boolean;
}

interface Drag {
  readonly pointer: number;
  /** Score under the pointer minus the cut, so that the handle does not jump when it is picked up. */
  readonly offset: number;
  readonly from: Bands<string>;
}

export function CutHandle({ tiers, index, label, level, showsNumber }: Props) {
  const drag = useRef<Drag | null>(null);
  const [at] = tiers.cuts[index] as Cut<string>;
  const [low, high] = limitsOf(tiers, index);
  const x = xOf(at);
  const y = BASE - (level ?? 0) * TARGET;
  const top = level === null ? 0 : y - TARGET / 2;
  const drop = () => {
    drag.current = null;
    settle();
  };
  return (
    <g
      role="slider"
      // Preact would write tabIndex as it stands, and SVG knows only the lower case.
      tabindex={0}
      class="handle"
      aria-label={`${label} cut`}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={at}
      aria-valuetext={valueText(label, at, index)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && drag.current) {
          put(index, drag.current.from);
          drop();
          return;
        }
        const to = hasModifier(event)
          ? null
          : keyedCut(draftModel.peek().segmentScales.composite.bands, index, event.key);
        if (to === null) return;
        event.preventDefault();
        move(index, to);
      }}
      onKeyUp={() => !drag.current && settle()}
      onBlur={settle}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
        const from = draftModel.peek().segmentScales.composite.bands;
        drag.current = { pointer: event.pointerId, offset: scoreUnder(event) - at, from };
      }}
      onPointerMove={(event) => {
        if (drag.current?.pointer !== event.pointerId) return;
        move(index, snapped(scoreUnder(event) - drag.current.offset));
      }}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      <rect class="target" x={x - TARGET / 2} y={top} width={TARGET} height={y + TARGET / 2 - top} />
      {showsNumber && (
        <text x={Math.min(WIDTH - 14, x)} y={TOP - 7} text-anchor="middle">
          {formats.value.score(at)}
        </text>
      )}
      <rect class="grip" x={x - 5} y={y - 8} width={10} height={16} rx={4} />
      <path class="grip-lines" d={`M${x - 1.5} ${y - 3}v6M${x + 1.5} ${y - 3}v6`} />
    </g>
  );
}

function hasModifier({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey;
}

function move(index: number, to: number): void {
  put(index, moveCut(draftModel.peek().segmentScales.composite.bands, index, to).bands);
}

function put(index: number, tiers: Bands<string>): void {
  edit({ tiers }, `cut-handle-${index}`);
}

function scoreUnder(event: PointerEvent): number {
  const svg = (event.currentTarget as SVGGElement).ownerSVGElement;
  const { left, width } = (svg as SVGSVGElement).getBoundingClientRect();
  return scoreAt(((event.clientX - left) / width) * WIDTH);
}

/** `Tier 1 starts at 4.00: 67 accounts, 8.7M` */
function valueText(label: string, at: number, index: number): string {
  const { count, compact } = formats.value;
  const tally = outcome.value?.overview.segments?.computed[index];
  const start = `${label} starts at ${cutText(at)}`;
  if (!tally) return start;
  const accounts = quantity(count(tally.accounts), 'account');
  return `${start}: ${hasArr.value ? `${accounts}, ${compact(tally.arr)}` : accounts}`;
}
