import type { Random } from './random.ts';

const ROOTS = `
  Alder Bracken Cinder Dapple Ember Fallow Gossam Hazel Inkle Jorrin Kelp Larch Marl Nettle Ochre
  Pippin Quill Russet Sorrel Tansy Umber Vetch Wrenna Yarrow Zephra Thistle Ravel Osprin
`
  .trim()
  .split(/\s+/);
const ENDINGS =
  'mere wick holt nook bourne stead combe garth fen low thorpe vane mont skerry dell march spire tide'.split(' ');
const TRADES = `
  Logistics Software Foods Clinics Media Retail Energy Robotics Textiles Insurance Analytics Freight
  Studios Instruments Learning Hotels Metals Partners
`
  .trim()
  .split(/\s+/);
const SUFFIXES = ['', '', '', '', '', ' Inc.', ' Ltd', ' LLC', ' GmbH', ', Inc.'];

/** What a spreadsheet, a CSV reader or a left-to-right layout trips over. */
const AWKWARD = [
  '+Plus Media',
  '@Home Retail',
  '-Minus Design',
  'Bjørkvang & Søn Møbler',
  'Müllerwald Präzision GmbH',
  'Café Zürnli',
  'Ørsk Åpent Landbruk',
  'Quarrel, Ovington & Daughters',
  '"Quoted" Software, Inc.',
  "O'Fennimore Textiles",
  '🚀 Rocketfern Labs',
  'Tea & Tide 🫖',
  'אלון מדומה בע"מ',
  'شركة الغيمة المتخيلة',
  '架空銀河商事',
  'Nullhaven (formerly N/A Corp.)',
  '100% Pear',
  '  Spacebound Holdings ',
];

/** Made-up names, no two alike, the awkward ones spread over the list. */
export function accountNames(count: number, random: Random): string[] {
  const stems = ROOTS.flatMap((root) => ENDINGS.map((ending) => `${root}${ending}`));
  const plain = random.shuffled(stems).map((stem) => `${stem} ${random.pick(TRADES)}${random.pick(SUFFIXES)}`);
  const step = Math.floor(count / AWKWARD.length);
  const names = plain.slice(0, count);
  AWKWARD.forEach((name, index) => {
    names[index * step + 7] = name;
  });
  return names;
}

export function domainOf(name: string, index: number): string {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '');
  const words = latin.split(' ').filter((word) => word !== '' && !['inc', 'ltd', 'llc', 'gmbh'].includes(word));
  return `${words.join('') || `account${index}`}.example`;
}

export const SUCCESS_MANAGERS = ['Mira H.', 'Jonas F.', 'Anneke V.', 'Tomasz R.', 'Leila S.', 'Pooled CS', ''];

export const NOTES = [
  'Renewal call moved to July',
  'Champion left, new contact TBD',
  'Asked for SSO, "urgent" they say',
  'Two open invoices',
  'Pilot in the second region\nDecision in Q3',
  'Wants a case study 🎉',
];
