/** Google's own errors start with "Exception:"; a person does not need the word. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^(Exception|Error):\s*/, '');
}
