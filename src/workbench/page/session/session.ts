import { contains } from "../../engine/address";
import type { Area, SheetModel, WorkbookModel } from "../../engine/model";
import type { Calculation, Workbook } from "../../engine/workbook";
import type { AddinReference } from "../../engine/xlsx";
import type { EditedText } from "../formula/pointing";
import type { Place } from "./moves";

/** A cell being edited, in the cell itself or in the formula bar. */
export interface Editing extends EditedText {
  readonly sheetId: string;
  readonly place: Place;
  readonly field: "cell" | "bar";
  /** Begun by typing: arrow keys then leave the cell (or point at cells), as in Excel. */
  readonly arrowsLeave: boolean;
  /** The reference that pointing put in last, to be replaced while pointing goes on. */
  readonly pointed: { readonly start: number; readonly end: number; readonly area: Area } | null;
}

/** Cells copied or cut here; the text shows whether the clipboard still holds them. */
export interface Clip {
  readonly sheetId: string;
  readonly area: Area;
  readonly isCut: boolean;
  readonly text: string;
}

/** A message to the user; a new one replaces the last. */
export interface Notice {
  readonly kind: "info" | "error";
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What the page knows beyond the workbook. */
/** What can be protected: the cells of the active sheet, or the sheets of the workbook. */
export type Protected = "sheet" | "workbook";

export interface PageState {
  readonly active: Place;
  readonly editing: Editing | null;
  readonly clip: Clip | null;
  readonly notice: Notice | null;
  readonly fileName: string;
  readonly paneOpen: boolean;
  /** The add-in that this page runs; files keep its settings under this name. */
  readonly addin: AddinReference | null;
  /** The add-in is loaded and its functions can be called. */
  readonly addinReady: boolean;
  /** Functions of the add-in have not answered yet, and have taken a noticeable time. */
  readonly isCalculating: boolean;
  /** The list of choices of the active cell is open. */
  readonly choicesOpen: boolean;
  /** The user is asked for the password of this protection. */
  readonly asksPasswordOf: Protected | null;
}

/** Everything the page shows at one moment. */
export interface Snapshot {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
  readonly page: PageState;
  readonly calculation: Calculation;
  /** The same workbook and sheet, but the same objects while only the selection moves. */
  readonly drawn: { readonly model: WorkbookModel; readonly sheet: SheetModel };
}

/** Milliseconds after which calculating is worth a word. */
const NOTICEABLE = 100;

const START: PageState = {
  active: { row: 0, column: 0 },
  editing: null,
  clip: null,
  notice: null,
  fileName: "Book1",
  paneOpen: true,
  addin: null,
  addinReady: false,
  isCalculating: false,
  choicesOpen: false,
  asksPasswordOf: null,
};

/** The open workbook together with what the user is doing to it: the page's one store. */
export class Session {
  readonly workbook: Workbook;
  #page: PageState = START;
  #snapshot: Snapshot;
  #drawn: { calculation: Calculation; model: WorkbookModel } | null = null;
  #awaitsCalculation = false;
  readonly #listeners = new Set<() => void>();

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.#snapshot = this.#look();
    workbook.subscribe(() => this.#workbookChanged());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot => this.#snapshot;

  get page(): PageState {
    return this.#page;
  }

  get sheet(): SheetModel {
    return this.#snapshot.sheet;
  }

  set(change: Partial<PageState>): void {
    this.#page = { ...this.#page, ...change };
    this.#publish();
  }

  notify(notice: Notice): void {
    this.set({ notice });
  }

  /** Selects cells of the active sheet; the active cell is one of them. */
  select(selection: Area, active: Place = selection): void {
    const place = { row: active.row, column: active.column };
    this.#page = { ...this.#page, active: place, choicesOpen: false };
    const { id } = this.sheet;
    const before = this.#snapshot;
    this.workbook.navigate((draft) => {
      const sheet = draft.sheets.find((one) => one.id === id);
      if (sheet !== undefined) sheet.selection = { ...selection };
    });
    // The workbook tells of its own change; only the active cell may have moved.
    if (this.#snapshot === before) this.#publish();
  }

  activateSheet(sheetId: string): void {
    this.workbook.navigate((draft) => {
      draft.activeSheetId = sheetId;
    });
  }

  #workbookChanged(): void {
    const { model } = this.workbook;
    const { active, editing } = this.#page;
    const { selection } = activeSheet(model);
    // The add-in, undo or another sheet moved the selection: the active cell follows.
    if (!contains(selection, active.row, active.column)) {
      this.#page = { ...this.#page, active: { row: selection.row, column: selection.column } };
    }
    if (editing !== null && !model.sheets.some(({ id }) => id === editing.sheetId)) {
      this.#page = { ...this.#page, editing: null };
    }
    this.#publish();
    void this.#showCalculation();
  }

  async #showCalculation(): Promise<void> {
    if (this.#awaitsCalculation) return;
    this.#awaitsCalculation = true;
    const timer = setTimeout(() => this.set({ isCalculating: true }), NOTICEABLE);
    await this.workbook.settled();
    clearTimeout(timer);
    this.#awaitsCalculation = false;
    if (this.#page.isCalculating) this.set({ isCalculating: false });
  }

  #publish(): void {
    this.#snapshot = this.#look();
    for (const listener of [...this.#listeners]) listener();
  }

  #look(): Snapshot {
    const { model, calculation } = this.workbook;
    const sheet = activeSheet(model);
    // Every change makes a new calculation; moving the selection does not.
    const last = this.#drawn?.calculation === calculation ? this.#drawn.model : model;
    this.#drawn = { calculation, model: last };
    const drawnSheet = last.sheets.find(({ id }) => id === sheet.id) ?? sheet;
    const drawn = { model: last, sheet: drawnSheet };
    return { model, sheet, page: this.#page, calculation, drawn };
  }
}

export function activeSheet(model: WorkbookModel): SheetModel {
  const sheet = model.sheets.find(({ id }) => id === model.activeSheetId) ?? model.sheets[0];
  if (sheet === undefined) throw new Error("a workbook must have a sheet");
  return sheet;
}
