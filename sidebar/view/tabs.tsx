// The five views as tabs: one stop for Tab, arrows between them.
import { changedParts } from '../changed-parts.ts';
import { go, keyedView, place, VIEW_NAMES, VIEWS, type View } from '../place.ts';
import { openDoubts, openQuestions, run } from '../reading.ts';
import { Button } from './button.tsx';

export function Tabs() {
  const { view } = place.value;
  return (
    <div
      role="tablist"
      aria-label="Views"
      class="tabs"
      onKeyDown={(event) => {
        const to = keyedView(view, event.key);
        if (to === null) return;
        event.preventDefault();
        go(to, `tab-${to}`);
      }}
    >
      {VIEW_NAMES.map((name) => (
        <Tab key={name} name={name} isSelected={name === view} />
      ))}
    </div>
  );
}

function Tab({ name, isSelected }: { readonly name: View; readonly isSelected: boolean }) {
  const mark = markOf(name);
  return (
    <Button
      role="tab"
      id={`tab-${name}`}
      aria-selected={isSelected}
      aria-controls="view"
      tabIndex={isSelected ? 0 : -1}
      onClick={() => go(name)}
    >
      {VIEWS[name]}
      {mark && (
        <span class="mark">
          <span class="hidden"> {mark}</span>
        </span>
      )}
    </Button>
  );
}

/** What a dot on the tab says; '' for no dot. */
function markOf(view: View): string {
  if (view === 'data') return openQuestions.value.length + openDoubts.value.length > 0 ? 'has columns to check' : '';
  if (view === 'model') return changedParts.value.model ? 'has unsaved changes' : '';
  if (view === 'tiers') return changedParts.value.tiers ? 'has unsaved changes' : '';
  return view === 'run' && run.value.state === 'failed' ? 'has a problem' : '';
}
