// Words that were ours alone, the specification's, or the code's: nobody reads them in the product.
export const FORBIDDEN: readonly RegExp[] = [
  /\bmend(s|ed|ing)?\b/i,
  /segment that holds/i,
  /with the id, domain or name of another/i,
  /leave the dimension out/i,
  /without a key field/i,
  /% known labels/i,
  /\bPolicies\b/,
  /add them as synonyms/i,
  /in the model's mapping/i,
  /\(00\d\)|\b00\d §|§/,
  /\bS\d{1,2}\b/,
  /\bX\d{2}\b|\bC1[0-5]\b/,
  /\b[A-Z]{3,}_[A-Z]{3,}/,
  /\b[0-9a-f]{8}\b/,
  /\bundefined\b|\bNaN\b/,
  /\bSYSTEMS\.md|TABLES\.md/,
];

/** Names that people type stand in capitals. */
const FUNCTIONS =
  /\b(SEGMENT_(SCORE|TABLE|EXPLAIN)|COMPOSITE_TIER|ARR_TIER|RFM_ORDERS|LIFECYCLE_STAGE|HEALTH_SEGMENT|PRIORITY_SCORE|VALUE_QUADRANT|USAGE_PATTERN|TIERWISE_ARRIVED|MODEL)\b|TIERWISE_MODEL|PERMISSION_DENIED/g;

export function says(word: RegExp, text: string): boolean {
  return word.test(text.replace(FUNCTIONS, ''));
}

/** Cells of a sheet look like numbers of a specification, ids of accounts like fingerprints. */
const OF_THE_SHEET = /\b[A-Z]{1,2}\d+(:[A-Z]{1,2}\d+)?\b|\b\d+\b/g;

/** Of what is on show, with the sheet's own names in it. */
export function forbiddenIn(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const words = text.replace(OF_THE_SHEET, '');
    return FORBIDDEN.some((word) => says(word, words)) || /\[object|\bnull\b|[{}]/.test(words);
  });
}
