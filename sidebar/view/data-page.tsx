// Data: what was found in the sheet and how it is read.
import { panel, reading } from '../state.ts';
import { Found } from './found.tsx';
import { Progress } from './progress.tsx';
import { Questions } from './questions.tsx';

export function DataPage() {
  const isFirst = panel.value === null && reading.value.state === 'busy';
  return (
    <>
      <div role="status" class={panel.value ? 'hidden' : 'quiet'}>
        {reading.value.state === 'busy' && <Progress message="Reading the sheet…" />}
      </div>
      {isFirst && <Skeleton />}
      {panel.value?.table && <Found />}
      <Questions />
    </>
  );
}

function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {[88, 60, 100, 100, 100, 72, 100, 100].map((width, i) => (
        <div key={i} style={`width:${width}%`} />
      ))}
    </div>
  );
}
