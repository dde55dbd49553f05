// The kickoff as a tab: what to ask before a segmentation begins, in our words after section 5 of the advisory, the
// strategy workshop and the discovery of needs of the methods guide. Answers are the person's and never written over.
import { LOOK, type SheetGrid } from './sheet-grid.ts';
import { header, heading, note, row } from './summary/block.ts';

/** What an answer sets in the model. */
export type Sets =
  | 'csPlatform'
  | 'enrichment'
  | 'secondCrm'
  | 'productLed'
  | 'source'
  | 'firmographic'
  | 'behavioral'
  | 'value'
  | 'segment';

interface Part {
  readonly title: string;
  /** Found again by their number: a new one goes to the end of its part, and none is taken away. */
  readonly questions: readonly (readonly [text: string, why: string, sets?: Sets])[];
}

const SEGMENTS = ['Best segment', 'Second', 'Third', 'Fourth', 'Fifth'];
const YES_NO = 'Sets the approach: yes or no';

const PARTS: readonly Part[] = [
  {
    title: 'The business',
    questions: [
      ['What about your customers can nobody answer today?', 'What the segments have to answer'],
      ['How is it decided today who gets more time?', 'The segments that you have without a name'],
      ['How would you treat a large and a small customer, if you could?', 'What you will do in each segment'],
    ],
  },
  {
    title: 'What is there',
    questions: [
      ['Which fields name a segment today, and who works with them?', 'What to build on'],
      ['How complete are industry, employees and ARR, as far as you know?', 'Data says how complete they are here'],
      ['Is there a CS platform with usage data?', YES_NO, 'csPlatform'],
      ['Is company data enriched by a service?', YES_NO, 'enrichment'],
      ['Does customer data live in two CRMs?', YES_NO, 'secondCrm'],
      ['Do customers buy and start by themselves?', YES_NO, 'productLed'],
      ['How many customers are active?', 'To compare with the accounts here'],
    ],
  },
  {
    title: 'How it will be used',
    questions: [
      ['Who works with the segments beside CS?', 'Sales, marketing, finance, management: which reports'],
      ['What should a segment start by itself?', 'Playbooks, alerts, another owner, or reports alone'],
      ['Who keeps the segments right, and how often?', 'Scheduled scoring, a review each quarter, or both'],
      ['Which CRM, which edition, and who may change it?', 'How the segment gets there, and who approves it'],
      ['When must it work, and which date cannot move?', 'Board meetings, business reviews, planning'],
    ],
  },
  {
    title: 'What tells customers apart',
    questions: [
      [
        'What matters most: value, behavior or priority?',
        'Sets where segments come from: ARR, score, priority',
        'source',
      ],
      ['What adds to that?', 'Lifecycle, industry, health: columns beside the segment'],
      ['Weight of the company (firmographic)', 'Sets the weights: percent, three that make 100', 'firmographic'],
      ['Weight of use (behavioral)', '', 'behavioral'],
      ['Weight of value', '', 'value'],
    ],
  },
  {
    title: 'The segments: name, lower edge, part of the customers',
    questions: SEGMENTS.map((text, k) => [
      text,
      k === 0 ? 'Sets names and cuts; the lowest takes what is below and has no edge' : '',
      'segment',
    ]),
  },
  {
    title: 'Tried on customers',
    questions: [
      ['Ten customers by chance: which stand in the wrong segment?', 'Run > Reviews of the segmentation draws them'],
      ['What did you change after that?', 'The reason, for the notes of the model'],
    ],
  },
  {
    title: 'Needs: ask this of single customers',
    questions: [
      ['What are the three things that matter most this year?', 'Their aims'],
      ['How would you know that it went well, and by which number?', ''],
      ['What is the hardest now, and what takes too much time?', 'Their pains'],
      ['What are you worried about?', ''],
      ['Why did you choose us, and what do you use most?', 'What they need of you'],
      ['What would have to be there for you to use more?', ''],
      ['Which need is the strongest?', 'For a column Needs: efficiency, growth, compliance, innovation, cost'],
    ],
  },
];

export interface Question {
  /** `2.3` */
  readonly number: string;
  readonly text: string;
  readonly why: string;
  readonly sets?: Sets | undefined;
}

function questionsOf({ questions }: Part, p: number): Question[] {
  return questions.map(([text, why, sets], q) => ({ number: `${p + 1}.${q + 1}`, text, why, sets }));
}

export const QUESTIONS: readonly Question[] = PARTS.flatMap(questionsOf);

/** Headers by which the columns are found; a person may move them. */
export const HEADERS = { number: 'No.', question: 'Question', answer: 'Answer', from: 'From' } as const;

/** Rows above the first part. */
const HEAD = 3;

export function kickoffGrid(): SheetGrid {
  const rows = [
    row('title', ['Kickoff and workshop']),
    note('Write into Answer and From: nothing is written over. Then read the answers in the sidebar, under Data.'),
    header(...Object.values(HEADERS), 'Part', 'What it is for'),
    ...PARTS.flatMap((part, p) => [
      heading(part.title),
      ...questionsOf(part, p).map(({ number, text, why }) => row('line', [number, text, '', '', '', why])),
    ]),
  ];
  return {
    widths: [45, 330, 330, 90, 70, 340],
    rows,
    charts: [],
    wrapped: [1, 2, 5],
    frozenRows: HEAD,
    tabColor: '#0072b2',
    // What waits for an answer; a number has three characters, a heading more.
    colorRules: [
      {
        row: HEAD,
        column: 2,
        rows: rows.length - HEAD,
        columns: 1,
        formula: `=AND(LEN($A${HEAD + 1})=3;LEN(C${HEAD + 1})=0)`,
        ...LOOK,
      },
    ],
  };
}
