import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  /** A colour shown before the label; "" is no colour. */
  readonly swatch?: string;
  readonly isChecked?: boolean;
  /** The keys that do the same, shown after the label. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  /** A line stands before it. */
  readonly startsGroup?: boolean;
}

interface MenuProps {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly items: readonly MenuItem[];
  readonly close: () => void;
  /** A list beside something: its place is meant inside that, and it begins at what is chosen. */
  readonly isLocal?: boolean;
  readonly minWidth?: number;
}

/** A menu at a place of the window; it closes after a choice, on Escape and on a click elsewhere. */
export function Menu({ label, x, y, items, close, isLocal = false, minWidth }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    const chosen = isLocal ? element.querySelector<HTMLElement>("[aria-checked=true]") : null;
    (chosen ?? element.querySelector<HTMLElement>("button"))?.focus();
    if (isLocal) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(4, Math.min(x, innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(4, y + height > innerHeight ? y - height : y)}px`;
  }, [x, y, isLocal]);

  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (!menu.current?.contains(event.target as Node)) close();
    };
    addEventListener("pointerdown", outside, true);
    return () => removeEventListener("pointerdown", outside, true);
  }, [close]);

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(menu.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const index = buttons.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (event.key === "ArrowDown") buttons[(index + 1) % buttons.length]?.focus();
    else if (event.key === "ArrowUp") buttons.at(index - 1)?.focus();
    else if (event.key === "Home") buttons[0]?.focus();
    else if (event.key === "End") buttons.at(-1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={menu}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      className={isLocal ? "menu menu-local" : "menu"}
      style={{ left: x, top: y, minWidth }}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map(({ label: text, run, swatch, isChecked, keys, isDisabled, startsGroup }) => (
        <button
          key={text}
          type="button"
          role={isChecked === undefined ? "menuitem" : "menuitemradio"}
          aria-checked={isChecked}
          aria-disabled={isDisabled}
          aria-keyshortcuts={keys?.replace("Ctrl", "Control").replace("Del", "Delete")}
          className={startsGroup === true ? "menu-group" : undefined}
          onClick={() => {
            if (isDisabled === true) return;
            close();
            run();
          }}
        >
          {swatch === undefined ? null : (
            <i className="swatch" style={{ background: swatch === "" ? "none" : swatch }} />
          )}
          {text}
          {keys === undefined ? null : (
            <span className="menu-keys" aria-hidden="true">
              {keys}
            </span>
          )}
          {isChecked === true ? <CheckmarkRegular className="menu-check" /> : null}
        </button>
      ))}
    </div>
  );
}
