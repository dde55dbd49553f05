// A cut on the histogram as a slider: dragged with a pointer or moved with the keyboard.
import { useRef } from 'preact/hooks';
import type { Bands, Cut } from '../../src/core/model/bands.ts';
import type { Axis } from '../axis.ts';
import { cutText, keyedCut, limitsOf, moveCut, snapped } from '../cuts.ts';
import { settle } from '../draft.ts';
import { quantity } from '../format.ts';
import { hasArr, outcome } from '../outcome.ts';
import { formats } from '../reading.ts';
import { editCuts, editedScale, segmentSpace } from '../segment-source.ts';
import { BASE, TOP, valueOfX, WIDTH, xOf } from './chart-area.ts';

/** At least 24 px also where a scrollbar makes the drawing narrower. */
export const TARGET = 28;

interface Props {
  readonly tiers: Bands<string>;
  readonly index: number;
  readonly label: string;
  /** How high it is stacked on its neighbours; null: nothing is near. */
  readonly level: number | null;
  readonly axis: Axis;
  /** The cut, as there is room for it. */
  readonly number: string;
  readonly showsNumber: boolean;
}

interface Drag {
  readonly pointer: number;
  /** How far the pointer is from the handle, so that the handle does not jump when it is picked up. */
  readonly offset: number;
  readonly from: Bands<string>;
}

export function CutHandle({ tiers, index, label, level, axis, number, showsNumber }: Props) {
  const drag = useRef<Drag | null>(null);
  const [at] = tiers.cuts[index] as Cut<string>;
  const [low, high] = limitsOf(tiers, index, segmentSpace.value);
  const x = xOf(axis, at);
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
          : keyedCut(editedScale.peek().bands, index, event.key, segmentSpace.peek());
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
        const from = editedScale.peek().bands;
        drag.current = { pointer: event.pointerId, offset: xUnder(event) - x, from };
      }}
      onPointerMove={(event) => {
        if (drag.current?.pointer !== event.pointerId) return;
        move(index, snapped(valueOfX(axis, xUnder(event) - drag.current.offset), segmentSpace.peek()));
      }}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      <rect class="target" x={x - TARGET / 2} y={top} width={TARGET} height={y + TARGET / 2 - top} />
      {showsNumber && (
        <text x={Math.min(WIDTH - 14, x)} y={TOP - 7} text-anchor="middle">
          {number}
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
  put(index, moveCut(editedScale.peek().bands, index, to, segmentSpace.peek()).bands);
}

function put(index: number, tiers: Bands<string>): void {
  editCuts(tiers, `cut-handle-${index}`);
}

function xUnder(event: PointerEvent): number {
  const svg = (event.currentTarget as SVGGElement).ownerSVGElement;
  const { left, width } = (svg as SVGSVGElement).getBoundingClientRect();
  return ((event.clientX - left) / width) * WIDTH;
}

/** `Tier 1 starts at 4.00: 67 accounts, 8.7M` */
function valueText(label: string, at: number, index: number): string {
  const { count, compact } = formats.value;
  const tally = outcome.value?.overview.segments?.computed[index];
  const start = `${label} starts at ${cutText(at, segmentSpace.peek().decimals)}`;
  if (!tally) return start;
  const accounts = quantity(count(tally.accounts), 'account');
  return `${start}: ${hasArr.value ? `${accounts}, ${compact(tally.arr)}` : accounts}`;
}
