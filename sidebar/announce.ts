// Tells a screen reader the new counts, once the person has stopped moving things.
import { effect, signal } from '@preact/signals';
import { quantity } from './format.ts';
import { type Outcome, outcome } from './outcome.ts';
import { formats } from './reading.ts';

const REST_MILLISECONDS = 500;

export const announcement = signal('');

export function announceCounts(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const current = outcome.value;
    clearTimeout(timer);
    timer = setTimeout(() => {
      announcement.value = current ? countsText(current) : '';
    }, REST_MILLISECONDS);
  });
}

function countsText({ overview }: Outcome): string {
  const { count } = formats.peek();
  const tiers = overview.segments?.computed ?? [];
  return tiers.map(({ label, accounts }) => `${label}: ${quantity(count(accounts), 'account')}`).join(', ');
}
