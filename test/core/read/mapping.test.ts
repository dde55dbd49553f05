import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { proposeMapping } from '../../../src/core/read/mapping.ts';

const model = resolveModel({});
const NONE = { mapping: {}, ownColumns: [], model };

/** `field confidence` by header; one body row unless given. */
function proposed(
  headers: readonly string[],
  body: readonly (readonly Cell[])[] = [headers.map(() => '')],
  options = NONE,
) {
  const proposals = proposeMapping([headers, ...body], 0, options);
  return Object.fromEntries(proposals.map(({ header, field, confidence }) => [header, `${field} ${confidence}`]));
}

const column = (header: string, cells: readonly Cell[], options = NONE) =>
  proposeMapping([[header], ...cells.map((cell) => [cell])], 0, options)[0];

describe('headers written short', () => {
  it.each([
    ['lst_actvty_dt', 'lastActivity sure'],
    ['cntrct_end_dt', 'contractEnd sure'],
    ['cstmr_nm', 'name sure'],
    ['lcns_cnt', 'licences sure'],
    ['logins_l7d', 'engagement check'],
    ['AM', 'owner sure'],
    ['Contract to', 'contractEnd sure'],
    ['Contact ids', 'null none'],
    ['CSM__r.Name', 'owner sure'],
    ['Renewal (MM/DD/YYYY)', 'contractEnd sure'],
    ['ARR (company currency)', 'arr sure'],
    ["ARR '000", 'arr sure'],
    ['Products', 'product check'],
    ['Last spoke to', 'lastActivity check'],
    ['subscriptions.cf_csm', 'owner sure'],
    ['Seg', 'currentSegment check'],
    ['Seats #', 'licences sure'],
    ['Customer #', 'id sure'],
  ])('%s', (header, is) => expect(proposed([header])).toEqual({ [header]: is }));

  it('a list of labels in brackets takes nothing from the header before it', () =>
    expect(proposed(['Contract type (annual / monthly)', 'Churned MRR (logo/partial)'])).toEqual({
      'Contract type (annual / monthly)': 'contract sure',
      'Churned MRR (logo/partial)': 'null none',
    }));

  it('"Score" and "Date" are asked about alone, not beside other words', () =>
    expect(proposed(['Score', 'Lead score', 'Date', 'Time in app'])).toEqual({
      Score: 'health check',
      'Lead score': 'null none',
      Date: 'lastActivity check',
      'Time in app': 'null none',
    }));
});

describe('words that tell a field under any header', () => {
  it('colours are asked about as health, regions as geography', () => {
    expect(column('Wetter', ['grün', 'rot', 'gelb', 'grün'])).toMatchObject({ field: 'health', confidence: 'check' });
    expect(column('Desk', ['EMEA', 'AMER', 'EMEA'])).toMatchObject({ field: 'geography', confidence: 'check' });
    expect(column('Status', ['Red', 'Green', 'Amber'])).toMatchObject({ field: 'health', confidence: 'check' });
  });

  it('words of a status, numbers and names throw doubt on a header that says something else', () => {
    const wrong = [
      column('Plan', ['Active', 'Churned', 'Trial']),
      column('Current segment', ['Active', 'Churned', 'Trial']),
      column('Training done', [3, 0, 2]),
      column('Owner', [5, 7, 9]),
    ];
    expect(wrong.map((one) => `${one?.field} ${one?.confidence}`)).toEqual([
      'product check',
      'currentSegment check',
      'trainingDone check',
      'owner check',
    ]);
  });

  it('one other word among them tells nothing', () =>
    expect(column('Wetter', ['grün', 'rot', 'gelb', 'blau'])).toMatchObject({ field: null, confidence: 'none' }));
});

describe('headers of exports', () => {
  it.each([
    [
      'Salesforce',
      { 'Account Name': 'name', 'Account ID': 'id', Employees: 'employees', 'Last Activity': 'lastActivity' },
    ],
    ['Salesforce API', { Id: 'id', Name: 'name', NumberOfEmployees: 'employees', LastActivityDate: 'lastActivity' }],
    ['custom fields', { ARR__c: 'arr', Renewal_Date__c: 'contractEnd', Health_Score__c: 'health' }],
    ['HubSpot', { 'Record ID': 'id', 'Company name': 'name', 'Last Activity Date (EST)': 'lastActivity' }],
    ['Dynamics', { '(Do Not Modify) Account': 'id', ' Account Name': 'name', 'ARR (Account Name) (Account)': 'arr' }],
    [
      'Gainsight',
      {
        'Company Id': 'id',
        ARR: 'arr',
        'NPS®': 'nps',
        'Current Score': 'health',
        'Original Contract Date': 'startDate',
      },
    ],
    [
      'Chargebee',
      { 'customers.id': 'id', 'subscriptions.current_term_end': 'contractEnd', 'customers.company': 'name' },
    ],
    [
      'Stripe',
      {
        'Customer ID': 'id',
        'Customer Name': 'name',
        'Current Period End (UTC)': 'contractEnd',
        'arr (metadata)': 'arr',
      },
    ],
    [
      'German',
      {
        Kundennummer: 'id',
        Firmenname: 'name',
        Verlängerungsdatum: 'contractEnd',
        Gesundheitswert: 'health',
        Mitarbeiter: 'employees',
      },
    ],
    [
      'French',
      {
        'N° client': 'id',
        'Nom du compte': 'name',
        'Date de renouvellement': 'contractEnd',
        'Revenu récurrent annuel': 'arr',
      },
    ],
    [
      'Spanish',
      {
        'N.º de cliente': 'id',
        Empresa: 'name',
        'Fecha de renovación': 'contractEnd',
        'Puntuación de salud': 'health',
      },
    ],
    [
      'Portuguese',
      {
        'Código do cliente': 'id',
        Empresa: 'name',
        'Data de renovação': 'contractEnd',
        'Receita recorrente anual': 'arr',
      },
    ],
    ['Dutch', { Klantnummer: 'id', Bedrijfsnaam: 'name', Verlengingsdatum: 'contractEnd', Gezondheidsscore: 'health' }],
    ['units', { 'ARR (USD)': 'arr', Employees: 'employees', 'Feature adoption %': 'adoption' }],
  ])('of %s are sure', (_, right) => {
    const expected = Object.entries(right).map(([header, field]) => [header.trim(), `${field} sure`]);
    expect(proposed(Object.keys(right))).toEqual(Object.fromEntries(expected));
  });

  it('are asked about where they say something else at some vendors', () => {
    expect(
      proposed(['Annual Revenue', 'Create Date', 'Office location', 'Industry', 'Segment', 'Recent Deal Close Date']),
    ).toEqual({
      'Annual Revenue': 'arr check',
      'Create Date': 'startDate check',
      'Office location': 'geography check',
      Industry: 'industry check',
      Segment: 'currentSegment check',
      'Recent Deal Close Date': 'lastActivity check',
    });
    expect(column('Annual Revenue', [1e6])?.reason).toBe(
      "this is usually the customer's own turnover. Use it as ARR? All its values are numbers.",
    );
  });

  it.each(['(Do Not Modify) Row Checksum', '(Do Not Modify) Modified On', 'Phone', 'Notes', ''])(
    '%j is none',
    (header) => {
      expect(proposed(['ARR', header], [[1, 'x']])[header]).toBe('null none');
    },
  );

  it('never take a turnover where there is an ARR', () => {
    const proposals = proposeMapping(
      [
        ['Annual Revenue', 'ARR'],
        [1e6, 5000],
      ],
      0,
      NONE,
    );
    expect(proposals.map(({ field, confidence, reason }) => [field, confidence, reason])).toEqual([
      [null, 'none', 'ARR is read from "ARR"'],
      ['arr', 'sure', 'header matches, all its values are numbers'],
    ]);
  });
});

describe('values', () => {
  it('are shown as three different samples', () => {
    expect(column('ARR', [1, 1, 2, '', 'N/A', 3, 4])?.samples).toEqual(['1', '2', '3']);
  });

  it('throw doubt on a header, unless there are few of them', () => {
    // Three values of another kind are enough to ask: nothing is read of a column that none of its cells fits.
    expect(column('ARR', ['a', 'b'])?.confidence).toBe('sure');
    expect(column('ARR', ['a', 'b', 'c'])).toMatchObject({
      confidence: 'check',
      reason: 'it holds "a". Is it the right column? None of its values are numbers.',
    });
    const over = (count: number) => column('Health', new Array<Cell>(count).fill(120))?.confidence;
    expect([over(2), over(3)]).toEqual(['sure', 'check']);
  });

  it('in words are no health score, and the way to use them is said', () => {
    const reason =
      'it holds words, and a health score is a number from 0 to 100. Choose the column with the number, or add a criterion from this one on the Model view.';
    for (const header of ['Health', 'Ampel', 'Mood of Kim']) {
      expect(column(header, ['Green', 'Red', 'Yellow', 'Green'])).toMatchObject({ field: 'health', reason });
    }
    const criterion = {
      id: 'ampel',
      title: 'Ampel',
      column: 'Ampel',
      kind: 'label',
      labels: { Good: 5, Poor: 1 },
    } as const;
    const rated = resolveModel({ rubrics: { behavioral: { criteria: [criterion] } } });
    expect(column('Ampel', ['Green', 'Red', 'Green'], { ...NONE, model: rated })?.confidence).toBe('none');
    expect(column('Health', [80, 70, 'Green'])?.confidence).toBe('sure');
    expect(column('CSAT health (0-10)', [8, 4, 9])).toMatchObject({ field: 'health', confidence: 'check' });
  });

  it('settle what a status, an industry and a contract are', () => {
    // S76: a column that may hold statuses is proposed; only yes and no under a plain header leave nothing to ask.
    expect(column('Type', ['Active', 'Churned', 'Pilot'])?.confidence).toBe('check');
    expect(column('Churned', [true, false, true])?.confidence).toBe('sure');
    expect(column('Churned', ['yes', 'no', 'maybe'])?.confidence).toBe('check');
    expect(column('Industry', ['Target vertical', 'Poor fit', 'poor'])?.confidence).toBe('sure');
    expect(column('Industry', ['Software', 'Banking', 'Retail'])?.confidence).toBe('check');
    const map = { Software: 'Target vertical', Banking: 'Target vertical', Retail: 'Target vertical' };
    const taught = resolveModel({ labels: { industry: { map } } });
    expect(column('Industry', ['Software', 'Banking', 'Retail'], { ...NONE, model: taught })?.confidence).toBe('sure');
    const terms = Array.from({ length: 8 }, (_, i) => (i % 2 ? 'One year' : 'Two year'));
    expect(column('Contract', terms)?.confidence).toBe('check');
  });

  it('answer a question mark: amounts under "MRR?" are asked about, yes and no are not', () => {
    expect(column('MRR?', [4000, 800, 12])).toMatchObject({ field: 'mrr', confidence: 'check' });
    expect(column('MRR?', ['Y', 'N', 'Y'])?.field).toBeNull();
  });

  it('propose a label field under an unknown header', () => {
    expect(column('Market rank', ['Primary market', 'Unsupported', 'Secondary'])).toMatchObject({
      field: 'geography',
      confidence: 'check',
    });
  });

  it('of a ledger are asked about', () => {
    const ledger = proposed(['Date', 'Description', 'Amount', 'Account Name', 'Customer ID']);
    expect(ledger).toMatchObject({ 'Account Name': 'name check', 'Customer ID': 'id sure' });
  });
});

describe('a column of yes and no about being a customer', () => {
  it('tells the status before words of a stage do', () => {
    const rows = [
      ['A', 'Adoption', 'TRUE'],
      ['B', 'Renewal', 'FALSE'],
      ['C', 'Onboarding', 'TRUE'],
    ];
    const headers = ['Account Name', 'Lifecycle Stage', 'Is Active'];
    expect(proposed(headers, rows)).toMatchObject({ 'Is Active': 'status sure', 'Lifecycle Stage': 'null none' });
    const allActive = rows.map(([name, stage]) => [name, stage, 'TRUE'] as Cell[]);
    expect(proposed(headers, allActive)).toMatchObject({ 'Lifecycle Stage': 'status sure' });
  });
});

describe('a column without a telling header', () => {
  it('is asked about as the status when words of customers and of others stand in it', () => {
    const model = resolveModel({});
    const ofWords = (...words: string[]) => column('Organization - Label', words, { ...NONE, model })?.reason;
    expect(ofWords('Customer', 'Hot lead', 'Customer', 'Churned')).toBe(
      'the values are labels of Status. Read it as that?',
    );
    expect(ofWords('Hot lead', 'Cold lead', 'Churned', 'Warm lead')).toBe('no field has this header');
    expect(ofWords('Customer', 'Partner', 'Customer', 'Reseller')).toBe('no field has this header');
  });
});

describe('choices of the user', () => {
  it('are sure, and free other columns of the field', () => {
    const options = { ...NONE, mapping: { arr: 'annual revenue', name: null } };
    expect(proposed(['Annual Revenue', 'ARR', 'Account name'], [[1, 2, 'x']], options)).toEqual({
      'Annual Revenue': 'arr sure',
      ARR: 'null none',
      'Account name': 'null none',
    });
  });

  it('leave out own columns', () => {
    expect(proposed(['ARR', 'Segment'], [[1, 'Tier 1']], { ...NONE, ownColumns: [1] as never[] })).toEqual({
      ARR: 'arr sure',
    });
  });

  it('decide between two columns that match alike', () => {
    const two = (a: Cell, b: Cell) =>
      proposeMapping(
        [
          ['ARR', 'ARR__c'],
          [a, b],
        ],
        0,
        NONE,
      ).map(({ confidence }) => confidence);
    expect(two(1, 2)).toEqual(['check', 'check']);
    expect(two(1, 1)).toEqual(['sure', 'none']);
  });
});
