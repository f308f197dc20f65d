import type { CellStyle } from "./styles";

/**
 * The plan of a workbook: plain data that says everything the executor has to write, in the order
 * of the sheets. It can be printed, compared and checked without Excel. Addresses are A1 style on
 * the plan's own sheet; sizes are points, as in the Excel JavaScript API.
 */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  readonly settings: readonly SettingPlan[];
  /** Sheet that is shown when the build is done. */
  readonly startSheet: SheetRole;
}

/** What a sheet is for; its name in the workbook may differ (language, number). */
export type SheetRole = CaseSheetRole | "proof";

/** The sheets of one business case. */
export type CaseSheetRole =
  | "guide"
  | "inputs"
  | "costs"
  | "benefits"
  | "actuals"
  | "cashFlow"
  | "customers"
  | "results"
  | "history"
  | "frozenPlans"
  | "risk"
  | "checks";

export interface SheetPlan {
  readonly role: SheetRole;
  readonly name: string;
  readonly purpose: string;
  readonly tabColor: string;
  readonly columnWidths: readonly { readonly address: string; readonly width: number }[];
  readonly rowHeights: readonly { readonly address: string; readonly height: number }[];
  readonly blocks: readonly BlockPlan[];
  readonly tables: readonly TablePlan[];
  readonly formats: readonly FormatPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly charts: readonly ChartPlan[];
  /** The cells that stay in view, from A1; null freezes nothing. */
  readonly frozen: string | null;
  readonly page: PagePlan;
  /** False only where all cells are for typing and a table must be free to grow. */
  readonly isProtected: boolean;
}

/** An Excel table: its name, and its area with the row of headers, which are texts. */
export interface TablePlan {
  readonly name: string;
  readonly address: string;
}

/** A rectangle of cells that is written at once. */
export interface BlockPlan {
  readonly address: string;
  readonly cells: readonly (readonly PlanCell[])[];
}

/** Text is text even where it begins with "="; only a Formula is calculated. null is empty. */
export type PlanCell = string | number | null | Formula;

/** English, comma separated, with its "=". */
export interface Formula {
  readonly formula: string;
}

export interface FormatPlan {
  readonly address: string;
  readonly style: CellStyle;
}

export interface NamePlan {
  readonly name: string;
  /** A formula such as "=Inputs!$D$8". */
  readonly refersTo: string;
}

/** Something the workbook keeps for the add-in, and nobody sees. */
export interface SettingPlan {
  readonly key: string;
  readonly value: Readonly<Record<string, string>>;
}

export interface ValidationPlan {
  readonly address: string;
  readonly rule: ValidationRule;
  readonly prompt: { readonly title: string; readonly message: string };
}

/** Bounds are numbers or formulas. */
export type ValidationRule =
  | { readonly kind: "list"; readonly source: string }
  | {
      readonly kind: "wholeNumber" | "decimal";
      readonly least: number | string;
      readonly most: number | string;
    };

/** Cells of an area look by what they say, or by a formula. */
export interface ConditionalFormatPlan {
  readonly address: string;
  readonly looks: readonly (TextLook | FormulaLook)[];
}

/** The look of cells for which a formula, written for the first cell of the area, is true. */
export interface FormulaLook {
  readonly formula: string;
  readonly fontColor: string | null;
  readonly fill: string | null;
}

/** The look of cells whose text contains `text`. */
export interface TextLook {
  readonly text: string;
  readonly fontColor: string;
  readonly fill: string | null;
}

export interface ChartPlan {
  readonly name: string;
  readonly kind: "Line" | "ColumnClustered" | "ColumnStacked";
  readonly title: string;
  /** Number format of the value axis. */
  readonly axisFormat: string;
  /** First and last cell that the chart covers. */
  readonly from: string;
  readonly to: string;
  readonly series: readonly ChartSeriesPlan[];
}

export interface ChartSeriesPlan {
  readonly name: string;
  readonly sheet: SheetRole;
  readonly values: string;
  readonly categories: string;
  readonly color: string;
}

export interface PagePlan {
  readonly orientation: "Landscape" | "Portrait";
  /** Null is all that is used, of a sheet whose table grows at its end. */
  readonly printArea: string | null;
  /** Rows repeated on each page, for example "$4:$6". */
  readonly titleRows: string | null;
  /** Columns repeated on each page, for example "$A:$D". */
  readonly titleColumns: string | null;
  readonly pagesWide: number;
  /** Pages high; null is as many as it takes. */
  readonly pagesHigh: number | null;
}
