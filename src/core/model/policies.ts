// What the model decides by a choice of words: each setting with its answers.
import type { ModelDocument } from './model.ts';

export interface Policy {
  readonly setting: keyof ModelDocument;
  readonly title: string;
  readonly answers: readonly (readonly [value: string | boolean, title: string])[];
  readonly help: string;
}

export const POLICIES: readonly Policy[] = [
  {
    setting: 'preset',
    title: 'Preset',
    answers: [
      ['methodology', 'Methodology'],
      ['methods', 'Methods'],
      ['strategies', 'Strategies'],
    ],
    help: 'Which published set of ARR tiers and RFM cuts holds where nothing is edited.',
  },
  {
    setting: 'missingData',
    title: 'Without a key field',
    answers: [
      ['strict', 'Unsegmented'],
      ['fallback', 'Score with stand-ins'],
    ],
    help: 'Key fields are industry, employees and ARR. Stand-ins are flagged.',
  },
  {
    setting: 'behavioralMissing',
    title: 'Without usage data',
    answers: [
      ['skip', 'Leave the dimension out'],
      ['median3', 'Count the median 3'],
    ],
    help: 'Left out, the other weights share its part and the tier is provisional.',
  },
  {
    setting: 'behavioralSource',
    title: 'Behavioral score from',
    answers: [
      ['auto', 'What is there'],
      ['rubric', 'Usage columns'],
      ['health', 'Health score'],
    ],
    help: 'What is there: the usage columns if one is mapped, else the health score.',
  },
  {
    setting: 'rfmMode',
    title: 'RFM scores by',
    answers: [
      ['bands', 'Published cuts'],
      ['rfm-r', 'Quantiles of the sheet'],
    ],
    help: 'Quantiles compare accounts with each other, as the R package rfm does.',
  },
  {
    setting: 'multiProduct',
    title: 'Rows with one key are',
    answers: [
      [false, 'Duplicates'],
      [true, 'Products of one account'],
    ],
    help: 'The key is the id, else the domain, else the name.',
  },
];
