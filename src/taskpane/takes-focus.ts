import type { FocusEvent } from "react";

/**
 * For a heading that is given the focus. It is no stop of the Tab key, except while it has the
 * focus: Excel on the web moves the focus itself, from one element with a tab index of 0 or more to
 * the next, and leaves the pane from any other.
 */
export const takesFocus = {
  tabIndex: -1,
  onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
    currentTarget.tabIndex = 0;
  },
  onBlur: ({ currentTarget }: FocusEvent<HTMLElement>) => {
    currentTarget.tabIndex = -1;
  },
};

/**
 * A ref for what takes the place of something else when it appears: had that the focus, which is
 * lost with it, this takes it.
 */
export function takeLostFocus(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus();
}
