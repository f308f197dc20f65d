import type { Frame } from "playwright-core";
import type { PaneOptions } from "./pane";

/** The pane in every look that Windows, Office and the user can give it. */
export const LOOKS: readonly { readonly name: string; readonly options: PaneOptions }[] = [
  { name: "light, 350 px", options: { viewport: { width: 350, height: 640 } } },
  { name: "dark, 350 px", options: { colorScheme: "dark" } },
  { name: "light, 320 px, small window", options: { viewport: { width: 320, height: 378 } } },
  { name: "forced colours", options: { forcedColors: "active" } },
  { name: "forced colours, dark", options: { forcedColors: "active", colorScheme: "dark" } },
];

/** Pixels by which the page is wider than its window. */
export function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** The visible name of what has the focus: first line of its label or of its own text. */
export function focusedName(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const focused = document.activeElement;
    const text =
      focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement
        ? focused.labels?.[0]?.innerText
        : (focused as HTMLElement).innerText;
    return (text ?? "").trim().split("\n")[0] ?? "";
  });
}

/** In the window, not under a bar, and with an outline or a shadow of its own or of what holds it. */
export function focusIsSeen(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const shown = document.elementFromPoint(left + width / 2, top + height / 2);
    const uncovered =
      shown !== null &&
      (focused.contains(shown) ||
        shown.contains(focused) ||
        focused.parentElement?.contains(shown) === true);
    return uncovered && focused.matches(":focus-visible");
  });
}

/** What can be pressed, its label included that wraps it, and is smaller than 24 by 24 pixels. */
export function smallTargets(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, a, summary, input")]
      .filter((target) => target.offsetParent !== null)
      .filter((target) => {
        const { width, height } = (target.closest("label") ?? target).getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((target) => target.outerHTML),
  );
}
