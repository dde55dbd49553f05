// Accounts: search one, choose it, and read why it stands where it stands.
import { useSignal } from '@preact/signals';
import { matchesOf } from '../account-search.ts';
import { choose, told } from '../chosen-account.ts';
import { quantity, shortened } from '../format.ts';
import { accounts, formats } from '../state.ts';
import { AccountStory } from './account-story.tsx';

const MOST = 20;

export function AccountSearch() {
  const text = useSignal('');
  const story = told.value;
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">Accounts</h2>
      <input
        id="search"
        type="search"
        class="search"
        aria-label="Find an account by id or name"
        placeholder="Id or name"
        autoComplete="off"
        spellcheck={false}
        value={text.value}
        onInput={({ currentTarget: { value } }) => {
          text.value = value;
          choose(null);
        }}
      />
      {story ? <AccountStory key={story.row} story={story} onBack={back} /> : <Matches text={text.value} />}
    </section>
  );
}

function back(): void {
  choose(null);
  document.getElementById('search')?.focus();
}

function Matches({ text }: { readonly text: string }) {
  const found = accounts.value ? matchesOf(accounts.value, text, MOST) : [];
  return (
    <>
      <p class="quiet" role="status">
        {noteOf(text, found.length)}
      </p>
      <ul class="matches">
        {found.map((index) => (
          <li key={index}>
            <Match index={index} />
          </li>
        ))}
      </ul>
    </>
  );
}

function noteOf(text: string, found: number): string {
  if (text.trim() === '') return 'Search one to see why it stands in its tier.';
  if (found === 0) return 'No account has this in its id or name.';
  return found === MOST ? `The first ${MOST} that match` : quantity(formats.value.count(found), 'account');
}

function Match({ index }: { readonly index: number }) {
  const { ids, names } = accounts.value ?? {};
  const [id, name] = [ids?.[index] ?? '', names?.[index] ?? ''];
  return (
    <button type="button" class="item" onClick={() => choose(index)}>
      <bdi>{shortened(name || id)}</bdi>
      {name !== '' && id !== name && <small>{shortened(id)}</small>}
    </button>
  );
}
