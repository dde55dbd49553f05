let focus = () => {};

/** The grid says how it takes the focus; whoever closes a menu or an editor gives it back. */
export function onFocusGrid(take: () => void): void {
  focus = take;
}

export function focusGrid(): void {
  focus();
}
