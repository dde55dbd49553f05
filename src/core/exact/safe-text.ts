// Text that goes into a cell is text: never a formula (account names may start with = or +).

/** The text with a leading apostrophe where Sheets would read a formula; the apostrophe is not shown. */
export function safeText(text: string): string {
  return /^[\s\u00a0]*[=+\-@]/.test(text) || text.startsWith("'") ? `'${text}` : text;
}

/** The text that `safeText` was given, whether or not the sheet has hidden the apostrophe. */
export function withoutGuard(text: string): string {
  const inner = text.slice(1);
  return text.startsWith("'") && safeText(inner) === text ? inner : text;
}
