// Lists of words in one text field.

export function labelsText(labels: readonly string[]): string {
  return labels.join(', ');
}

/** `Churned,  lost,` is two words. */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
