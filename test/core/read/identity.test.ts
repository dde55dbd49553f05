// Who an account is (C8): rows with one key are one account.
import { describe, expect, it } from 'vitest';
import { accountKey } from '../../../src/core/read/identity.ts';

const named = (name: string) => accountKey('', '', name);

describe('accountKey', () => {
  it('is the id, else the domain, else the name', () => {
    expect(accountKey('A1', 'acme.com', 'Acme')).toBe('id:A1');
    expect(accountKey('', 'HTTPS://www.Acme.com/path?x', 'Acme')).toBe(accountKey('', 'acme.com', 'Other'));
    expect(accountKey('', '', '')).toBe('');
  });

  it.each([
    ['Acme, Inc.', 'ACME  inc'],
    ['Acme S.A.', 'Acme SA'],
    ['Acme GmbH & Co. KG', 'acme'],
    ["O'Neil Ltd", 'O’Neil Limited'],
    ['Booking.com B.V.', 'bookingcom'],
  ])('takes %j and %j for one', (one, other) => {
    expect(named(one)).toBe(named(other));
  });

  it.each([
    ['AS Roma', 'Roma'],
    ['AG Insurance', 'Insurance'],
    ['Co-operative Bank', 'Operative Bank'],
    ['Company Ltd', 'Co'],
    ['😀', '🔥'],
    ['***', '---!'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(named(one)).not.toBe(named(other));
    expect(named(one)).not.toBe('name:');
  });
});
