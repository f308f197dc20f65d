import { AddRegular } from "@fluentui/react-icons/svg/add";
import { type KeyboardEvent, useState } from "react";
import type { SheetModel } from "../engine/model";
import { Menu, type MenuItem } from "./menu";
import { commitEdit, isPointing } from "./session/edit";
import { isVisible, nextSheet } from "./session/navigate";
import {
  addNewSheet,
  colourSheetTab,
  giveSheetName,
  removeSheet,
  shiftSheet,
} from "./session/sheets";
import { useSession, useSnapshot } from "./session/use-session";

const TAB_COLOURS = [
  ["Navy", "#1F3864"],
  ["Blue", "#2E75B6"],
  ["Green", "#548235"],
  ["Amber", "#BF8F00"],
  ["Red", "#C00000"],
  ["Grey", "#7F7F7F"],
  ["None", ""],
] as const;

/** The sheets of the workbook. A second click, F2 or the menu renames one. */
export function SheetTabs({ focusGrid }: { readonly focusGrid: () => void }) {
  const session = useSession();
  const { model, sheet, page } = useSnapshot();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ sheet: SheetModel; x: number; y: number } | null>(null);

  function open(id: string): void {
    // While a formula points at cells, the other sheet's cells can be pointed at too.
    if (!isPointing(page.editing) && !commitEdit(session, null)) return;
    session.activateSheet(id);
  }

  function onKeyDown(event: KeyboardEvent, one: SheetModel): void {
    if (event.key === "ArrowLeft") nextSheet(session, -1);
    else if (event.key === "ArrowRight") nextSheet(session, 1);
    else if (event.key === "F2") setRenaming(one.id);
    else if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
      const box = event.currentTarget.getBoundingClientRect();
      setMenu({ sheet: one, x: box.left, y: box.top });
    } else return;
    event.preventDefault();
    // The arrow keys carry the focus along with the tab.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(".sheet-tab[aria-selected=true]")?.focus(),
    );
  }

  return (
    <nav className="sheet-tabs" aria-label="Sheets">
      <div role="tablist" aria-label="Sheets" className="sheet-tab-list">
        {model.sheets.filter(isVisible).map((one) =>
          renaming === one.id ? (
            <SheetName
              key={one.id}
              sheet={one}
              done={(name) => {
                if (name === null || name === one.name || giveSheetName(session, one.id, name)) {
                  setRenaming(null);
                  focusGrid();
                }
              }}
            />
          ) : (
            <button
              key={one.id}
              type="button"
              role="tab"
              className="sheet-tab"
              aria-selected={one.id === sheet.id}
              tabIndex={one.id === sheet.id ? 0 : -1}
              style={one.tabColor === "" ? {} : { borderBottomColor: one.tabColor }}
              onPointerDown={(event) => {
                if (isPointing(page.editing)) event.preventDefault();
              }}
              onClick={() => open(one.id)}
              onDoubleClick={() => setRenaming(one.id)}
              onKeyDown={(event) => onKeyDown(event, one)}
              onContextMenu={(event) => {
                event.preventDefault();
                setMenu({ sheet: one, x: event.clientX, y: event.clientY });
              }}
            >
              {one.name}
            </button>
          ),
        )}
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label="Add a sheet"
        title="Add a sheet"
        onClick={() => {
          addNewSheet(session);
          focusGrid();
        }}
      >
        <AddRegular />
      </button>
      {menu === null ? null : (
        <Menu
          label={`Sheet ${menu.sheet.name}`}
          x={menu.x}
          y={menu.y}
          items={menuItems(menu.sheet)}
          close={() => setMenu(null)}
        />
      )}
    </nav>
  );

  function menuItems({ id, tabColor }: SheetModel): MenuItem[] {
    return [
      { label: "Rename", run: () => setRenaming(id) },
      { label: "Delete", run: () => removeSheet(session, id) },
      { label: "Move left", run: () => shiftSheet(session, id, -1) },
      { label: "Move right", run: () => shiftSheet(session, id, 1) },
      ...TAB_COLOURS.map(([name, color]) => ({
        label: `Tab colour: ${name}`,
        swatch: color,
        isChecked: color.toLowerCase() === tabColor.toLowerCase(),
        run: () => colourSheetTab(session, id, color),
      })),
    ];
  }
}

function SheetName({ sheet, done }: { sheet: SheetModel; done: (name: string | null) => void }) {
  const [name, setName] = useState(sheet.name);
  return (
    <input
      className="sheet-name"
      aria-label={`New name for ${sheet.name}`}
      value={name}
      size={Math.max(6, name.length)}
      ref={(field) => field?.focus()}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => done(name)}
      onKeyDown={(event) => {
        if (event.key === "Enter") done(name);
        if (event.key === "Escape") done(null);
      }}
    />
  );
}
