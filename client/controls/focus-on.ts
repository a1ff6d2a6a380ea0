/** Moves the focus to the first element that a selector finds, if there is one. */
export function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
