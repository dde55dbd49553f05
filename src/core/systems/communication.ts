// How often, on which channel and about what to talk to an account in a stage (S26).
import reference from '../model/presets/reference.json' with { type: 'json' };

export interface Communication {
  readonly frequency: string;
  readonly channel: string;
  readonly content: string;
}

/** By a stage of the strategies preset; null for an account that has not started. */
export function communicationOf(stage: string): Communication | null {
  const { source: _, ...stages } = reference.communication;
  const found = Object.entries(stages).find(([name]) => name === stage);
  if (!found) return null;
  const [frequency = '', channel = '', content = ''] = found[1];
  return { frequency, channel, content };
}
