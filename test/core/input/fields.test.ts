import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, FIELDS } from '../../../src/core/input/fields.ts';
import { headerKey } from '../../../src/core/input/header-text.ts';

describe('fields', () => {
  it('have header texts that are none of two fields', () => {
    const owners = new Map<string, string>();
    for (const field of FIELD_NAMES) {
      for (const text of FIELDS[field].headers) {
        expect(text).not.toBe('');
        expect(headerKey(text)).not.toBe('');
        expect(owners.get(headerKey(text)) ?? field).toBe(field);
        owners.set(headerKey(text), field);
      }
    }
  });
});
