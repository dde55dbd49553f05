/** Into the clipboard, by a field and a command: the frame of an add-on may not use the clipboard itself. */
export function copy(text: string, button: HTMLElement): void {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  button.textContent = document.execCommand('copy') ? 'Copied' : text;
  field.remove();
  button.focus();
}
