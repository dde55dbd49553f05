// Part G, last third: readiness, benchmarks, inputs (S61 to S64).
import type { System } from '../system.ts';

const SUCCESS = '§7 Metrics Impact & Success Measurement';

export const REFERENCE: readonly System[] = [
  {
    id: 61,
    name: 'Readiness',
    status: 'partly',
    asks: 'Are there enough accounts to segment at all?',
    rule: ['By active accounts. The level between the two figures of the source is ours.'],
    tables: [
      {
        kind: 'bands',
        path: 'methodology.checks.readiness',
        title: 'Readiness',
        value: 'Active accounts',
        label: 'Verdict',
        tags: ['seed', 'fill', 'seed'],
      },
      {
        kind: 'numbers',
        rows: [
          ['advice.readiness.singleTierBelow', 'One treatment for all is acceptable below, accounts', 'seed'],
          ['advice.readiness.platformOver', 'A CS platform helps above, accounts', 'seed'],
        ],
      },
    ],
    missing: 'Nothing can be missing.',
    sources: [
      ['001', '§1 Project Overview › Target Motion', '50 and 30 accounts', 'seed'],
      ['000', '§3 Benchmarks & Standards › Segment Count Benchmarks', '100 customers', 'seed'],
      ['002', 'Frequently asked questions about customer segmentation', '200 accounts', 'seed'],
    ],
    disagree: [
      [41, '50 and more fit, fewer than 30 do not; between them 001 says nothing.', '30 to 49 are borderline.'],
    ],
    shows: { checks: ['Size of the book'], report: ['readiness'], summary: ['Approach and scope'] },
  },
  {
    id: 62,
    name: 'Benchmarks',
    status: 'shown',
    asks: 'What do others reach?',
    rule: ['Figures to compare with, never rules: a model can hold a note for an edited value.'],
    tables: [
      {
        kind: 'record',
        path: 'advice.benchmarks.rows',
        title: 'Figures',
        head: ['What', 'Figure', 'Document'],
        tag: 'seed',
      },
    ],
    missing: 'Nothing depends on it.',
    sources: [
      ['001', '§1 Project Overview › The Data Behind the Problem', 'NRR, churn', 'seed'],
      ['001', `${SUCCESS} › Power 10 Metrics Impacted`, 'impact', 'seed'],
      ['000', '§1 Core Concepts › Service Model Mapping (High-Touch, Low-Touch, Tech-Touch)', '6–12 points', 'seed'],
      ['000', '§3 Benchmarks & Standards › How to Use Benchmarks', 'document deviations', 'seed'],
    ],
    shows: { summary: ['Benchmarks', 'Edited values'] },
  },
  {
    id: 63,
    name: 'Segment criteria and review agenda',
    status: 'shown',
    asks: 'What makes a good segment, and what is asked every quarter?',
    rule: [
      'Checklists to print. Numbers answer four of their lines: every account has a segment (S36), segments are substantial (S41) and actionable (S43), overrides have a reason (S49).',
    ],
    tables: [
      {
        kind: 'record',
        path: 'advice.checklists.criteria',
        title: 'A good segment is',
        head: ['Criterion', 'Meaning'],
        tag: 'seed',
      },
      {
        kind: 'record',
        path: 'advice.checklists.playbook',
        title: 'Its playbook covers',
        head: ['Part'],
        tag: 'seed',
      },
      { kind: 'record', path: 'advice.checklists.data', title: 'Data', head: ['Line'], tag: 'seed' },
      {
        kind: 'record',
        path: 'advice.checklists.review',
        title: 'The quarterly review asks about',
        head: ['Subject', 'Question'],
        tag: 'seed',
      },
      {
        kind: 'numbers',
        rows: [['advice.checklists.sampleOfDefinitions', 'Random accounts to test a definition on', 'seed']],
      },
    ],
    missing: 'Nothing depends on it.',
    sources: [
      ['003', 'Implementation Framework › Step 1: Segment Definition', 'criteria', 'seed'],
      ['004', 'Implementation Guide › Step 1: Define Your Segmentation Strategy', 'ten accounts', 'seed'],
      ['004', 'Implementation Guide › Step 2: Data Requirements › Data Quality Checklist', 'checklist', 'seed'],
      ['004', 'Implementation Guide › Step 3: Build Segment-Specific Playbooks', 'playbook', 'seed'],
      ['004', 'Implementation Guide › Step 5: Measure and Iterate › Iteration Process', 'agenda', 'seed'],
    ],
    shows: { summary: ['Checklist'] },
  },
  {
    id: 64,
    name: 'Input columns',
    status: 'shown',
    asks: 'Which columns does a system need?',
    rule: [
      'A system whose columns are not mapped is off, not failed. A criterion without a column is not used, which is not the same as missing for every account.',
      'A dimension needs 60% of its criteria mapped, the behavioral one only one; a weighted dimension without them switches the composite off, and a note names the columns to add.',
      'Optional columns are written when the model names them in `columns` (or says `all`) and their inputs are mapped.',
    ],
    references: [
      {
        title: 'Columns',
        head: ['Systems', 'Needs'],
        rows: [
          ['S1–S3', 'ARR, or MRR, or total contract value and contract years'],
          ['S5, S6', 'ARR and expansion potential, or three of the five ratings'],
          ['S7', 'three of employees, industry fit, geography, growth stage'],
          ['S8', 'three of ARR, expansion potential, contract type, strategic importance'],
          ['S10', 'one of usage frequency, feature adoption, usage trend, open tickets; or health'],
          ['S14, S18', 'feature adoption, a frequency or last activity'],
          ['S19–S22', 'last activity, a frequency, ARR'],
          ['S23–S25', 'start date; contract end and the criteria where there are any'],
          ['S27', 'health; NPS, expanding or prior ARR for Champions'],
          ['S29, S30', 'ARR, expansion potential, health; logo, reference, partnership'],
          ['S48, S49', 'current segment; override segment and reason'],
          ['S50, S57', 'ARR and prior ARR; health and previous health; status'],
        ],
      },
    ],
    missing: 'That is what this system is about.',
    sources: [
      ['004', 'Implementation Guide › Step 2: Data Requirements › Essential Data Points', 'the data', 'seed'],
      ['ours', '', 'off, not failed', 'fill'],
    ],
    shows: { note: 'The summary lists under Notes what is off and why.' },
  },
];
