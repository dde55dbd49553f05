import type { Dimension } from '../src/core/model/model.ts';

export const DIMENSION_TITLES: Readonly<Record<Dimension, string>> = {
  firmographic: 'Firmographic',
  behavioral: 'Behavioral',
  value: 'Value',
};
