// Named scenarios: models that are kept beside the one that scores. Apart from their tab, whose schema the page has not.

export interface Scenario {
  readonly name: string;
  /** `yyyy-MM-dd HH:mm` in the spreadsheet's zone; blank: not stored yet. */
  readonly savedAt: string;
  /** Hash of the model; blank: its text is no model, so a person must have edited it. */
  readonly hash: string;
  readonly text: string;
}

export interface StoredScenarios {
  readonly scenarios: readonly Scenario[];
  /** Says whether two reads saw the same scenarios. */
  readonly version: string;
}

export const LONGEST_NAME = 60;
