// Accounts: search one, choose it, and read why it stands where it stands.

import { UNSEGMENTED_LABEL } from '../../src/core/composite/codes.ts';
import { labelsOf } from '../../src/core/model/bands.ts';
import { segmentScale } from '../../src/core/model/model.ts';
import { listed, listing, MOST_LISTED } from '../account-list.ts';
import { choose, closeAccount, told } from '../chosen-account.ts';
import { quantity, shortened } from '../format.ts';
import { identityAt } from '../identity.ts';
import { notice, showSelected } from '../in-sheet.ts';
import { outcome } from '../outcome.ts';
import { formats } from '../reading.ts';
import { AccountStory } from './account-story.tsx';
import { Button, Plain } from './button.tsx';
import { Choice } from './field.tsx';
import { Section } from './section.tsx';

export function AccountSearch() {
  const story = told.value;
  const find = (change: Partial<typeof listing.value>) => {
    listing.value = { ...listing.peek(), ...change };
    choose(null);
  };
  return (
    <Section
      id="accounts"
      title="Accounts"
      action={<Plain onClick={() => void showSelected()}>Show the selected row</Plain>}
    >
      <div class="find">
        <input
          id="search"
          type="search"
          aria-label="Find an account by id or name"
          placeholder="Id or name"
          autoComplete="off"
          spellcheck={false}
          value={listing.value.text}
          onInput={({ currentTarget: { value } }) => find({ text: value })}
        />
        <TierFilter onChoose={(tier) => find({ tier })} />
      </div>
      <p class="notice" role="alert">
        {notice}
      </p>
      {story ? <AccountStory key={story.row} story={story} onBack={closeAccount} /> : <Matches />}
    </Section>
  );
}

function TierFilter({ onChoose }: { readonly onChoose: (tier: string) => void }) {
  const { model, overview } = outcome.value ?? {};
  if (!model || !overview?.segments) return null;
  return (
    <Choice aria-label="Tier" value={listing.value.tier} onChoose={onChoose}>
      <option value="">Any tier</option>
      {[...labelsOf(segmentScale(model).bands), UNSEGMENTED_LABEL].map((label) => (
        <option key={label}>{label}</option>
      ))}
    </Choice>
  );
}

function Matches() {
  return (
    <>
      <p class="quiet" role="status">
        {note()}
      </p>
      <ul class="matches">
        {listed.value.map((index) => (
          <li key={index}>
            <Match index={index} />
          </li>
        ))}
      </ul>
    </>
  );
}

function note(): string {
  const { text, tier } = listing.value;
  const found = listed.value.length;
  if (text.trim() === '' && tier === '') return 'Search one to see why it stands in its tier.';
  if (found === 0) return tier === '' ? 'No account has this in its id or name.' : `No such account in ${tier}.`;
  return found === MOST_LISTED
    ? `The first ${MOST_LISTED} that match`
    : quantity(formats.value.count(found), 'account');
}

function Match({ index }: { readonly index: number }) {
  const { id, name } = identityAt(index);
  return (
    <Button id={`account-${index}`} class="item" onClick={() => choose(index, `account-${index}`)}>
      <bdi>{shortened(name || id)}</bdi>
      {name !== '' && id !== name && <small>{shortened(id)}</small>}
    </Button>
  );
}
