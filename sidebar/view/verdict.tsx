// A verdict: its word with a sign of its own shape, so that colour is never the only difference.
type Tone = 'good' | 'warning' | 'bad' | 'none';

const TONES: Readonly<Record<string, Tone>> = {
  Good: 'good',
  OK: 'good',
  Ready: 'good',
  'In range': 'good',
  Warning: 'warning',
  'One answer away': 'warning',
  'Off range': 'warning',
  'Red flag': 'bad',
  Dominated: 'bad',
};

const SIGNS: Readonly<Record<Tone, string>> = {
  good: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm3.2 4.1L7 9.3 4.8 7.1 3.7 8.2 7 11.5l5.3-5.3z',
  warning: 'M8 1.2 15.5 14.5H.5zM7.2 6v4h1.6V6zm0 5.2v1.6h1.6v-1.6z',
  bad: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1zm.4 3.4L4.4 5.5 6.9 8l-2.5 2.5 1.1 1.1L8 9.1l2.5 2.5 1.1-1.1L9.1 8l2.5-2.5-1.1-1.1L8 6.9z',
  none: 'M3 7.2h10v1.6H3z',
};

interface Props {
  readonly word: string;
  /** What is said instead of the word. */
  readonly label?: string;
}

export function Verdict({ word, label }: Props) {
  const tone = TONES[word] ?? 'none';
  return (
    <span class={`verdict ${tone}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path fill-rule="evenodd" d={SIGNS[tone]} />
      </svg>
      {label ?? word}
    </span>
  );
}
