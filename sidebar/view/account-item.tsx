// An account in a list: a button that leads to why it stands where it stands, and back here.
import type { ComponentChildren } from 'preact';
import { openAccount } from '../chosen-account.ts';
import { shortened } from '../format.ts';
import { identityAt } from '../identity.ts';
import { Button } from './button.tsx';

interface Props {
  /** Of the list: the keyboard returns to the item of this list. */
  readonly list: string;
  readonly index: number;
  readonly note?: ComponentChildren;
  readonly value?: string | false;
}

export function AccountItem({ list, index, note, value }: Props) {
  const account = identityAt(index);
  const id = `${list}-${index}`;
  return (
    <li>
      <Button id={id} class="item row top" onClick={() => openAccount(index, id)}>
        <span>
          <bdi>{shortened(account.name || account.id)}</bdi>
          {note && <small>{note}</small>}
        </span>
        {value && <span>{value}</span>}
      </Button>
    </li>
  );
}
