import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../../../src/core/model/fields.ts';
import { headerKey } from '../../../src/core/read/header-text.ts';
import { headersOf } from '../../../src/core/read/headers.ts';

describe('fields', () => {
  it('have header texts that are none of two fields', () => {
    const owners = new Map<string, string>();
    for (const field of FIELD_NAMES) {
      for (const text of headersOf(field)) {
        expect(text).not.toBe('');
        expect(headerKey(text)).not.toBe('');
        expect(owners.get(headerKey(text)) ?? field).toBe(field);
        owners.set(headerKey(text), field);
      }
    }
  });
});
