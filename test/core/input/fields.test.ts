import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, FIELDS } from '../../../src/core/input/fields.ts';
import { normaliseHeader } from '../../../src/core/input/header.ts';

describe('fields', () => {
  it('have header texts as headers are compared: none blank, none of two fields', () => {
    const owners = new Map<string, string>();
    for (const field of FIELD_NAMES) {
      for (const text of FIELDS[field].headers) {
        expect(text).not.toBe('');
        expect(normaliseHeader(text)).toBe(text);
        expect(owners.get(text) ?? field).toBe(field);
        owners.set(text, field);
      }
    }
  });
});
