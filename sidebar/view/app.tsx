// The panel: tabs, the view that is open, the tiers under the draft where it is edited, and the buttons.
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { announcement } from '../announce.ts';
import { place, type View } from '../place.ts';
import { accounts, reading } from '../reading.ts';
import { AccountsPage } from './accounts-page.tsx';
import { DataPage } from './data-page.tsx';
import { Dock } from './dock.tsx';
import { Footer } from './footer.tsx';
import { ModelPage } from './model-page.tsx';
import { Outdated } from './outdated.tsx';
import { OtherTab, Problem } from './problem.tsx';
import { RunPage } from './run-page.tsx';
import { Settings } from './settings.tsx';
import { Tabs } from './tabs.tsx';
import { TiersPage } from './tiers-page.tsx';
import { Torn } from './torn.tsx';

const PAGES: Readonly<Record<View, ComponentType>> = {
  data: DataPage,
  model: ModelPage,
  tiers: TiersPage,
  accounts: AccountsPage,
  run: RunPage,
};
/** Where the model is changed or written, what it does to the tiers stays in sight. */
const DOCKED: readonly View[] = ['model', 'tiers', 'run'];

export function App() {
  const { view } = place.value;
  const hasAccounts = accounts.value !== null && accounts.value.count > 0;
  const Page = hasAccounts ? PAGES[view] : DataPage;
  useArrival();
  return (
    <>
      <h1 id="title" class="hidden" tabIndex={-1}>
        Tierwise
      </h1>
      <header>
        {hasAccounts && <Tabs />}
        <Settings />
      </header>
      <main aria-busy={reading.value.state === 'busy'}>
        <Problem />
        <OtherTab />
        <Outdated />
        <Torn />
        <div id="view" {...(hasAccounts && { role: 'tabpanel', 'aria-labelledby': `tab-${view}` })}>
          <Page />
        </div>
      </main>
      {hasAccounts && DOCKED.includes(view) && <Dock />}
      {hasAccounts && <Footer />}
      <p class="hidden" aria-live="polite">
        {announcement}
      </p>
    </>
  );
}

/** A link leads to a part of a view: it comes into sight with the keyboard; a view alone is shown from its top. */
function useArrival(): void {
  const { part, view } = place.value;
  useEffect(() => {
    if (part === null) document.querySelector('main')?.scrollTo(0, 0);
    const target = part === null ? null : document.getElementById(part);
    target?.closest('details')?.setAttribute('open', '');
    target?.focus({ preventScroll: true });
    if (target?.role !== 'tab') target?.scrollIntoView({ block: 'start' });
    // A place is a new object each time, so that the same link leads there again.
  }, [place.value]);
  useEffect(() => {
    if (part?.startsWith('tab-')) document.querySelector('main')?.scrollTo(0, 0);
  }, [view]);
}
