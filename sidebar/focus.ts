// Puts the keyboard on an element by its id.
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
