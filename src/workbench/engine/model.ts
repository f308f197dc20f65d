/**
 * The workbook as its author made it: inputs, formulas, formats and objects, and no calculated
 * value. It is plain, immutable data: every change makes a new model that shares what stayed the
 * same (see workbook.ts), so a snapshot costs nothing and undo is an older model.
 *
 * Rows and columns count from 0. Sizes are points, as in the Excel JavaScript API. Colours are
 * "#RRGGBB". Formulas are English, A1 style, comma separated and begin with "=".
 */

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly names: readonly NameModel[];
  readonly activeSheetId: string;
  readonly calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** The add-in's own settings, each value as JSON text. */
  readonly settings: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  /** Sheets can then not be added, deleted, renamed, moved or hidden. */
  readonly structureProtected?: boolean;
  /** See protection.ts; absent: that protection has no password. */
  readonly structurePasswordHash?: string;
}

export interface SheetModel {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** Sparse: cells[row][column]. */
  readonly cells: Readonly<Record<number, Readonly<Record<number, CellModel>>>>;
  readonly columns: Readonly<Record<number, LineModel>>;
  readonly rows: Readonly<Record<number, LineModel>>;
  /** What a cell looks like when neither it, its row nor its column says otherwise. */
  readonly format: CellFormat;
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly selection: Area;
  readonly tables: readonly TableModel[];
  readonly charts: readonly ChartModel[];
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  readonly validations: readonly ValidationModel[];
  readonly protection: ProtectionModel | null;
  readonly page: PageModel;
  /**
   * Every insertion and deletion of cells so far, so that whoever keeps a place on the sheet can
   * go along.
   */
  readonly moves?: readonly CellMove[];
}

/**
 * Cells inserted or deleted, so that those after them move. Whole rows or columns when the band
 * is the whole sheet; otherwise only the cells between `first` and `last` of the other axis move.
 */
export interface CellMove {
  readonly kind: "insert" | "delete";
  readonly axis: "row" | "column";
  /** The first row (column) that is inserted or deleted, and how many. */
  readonly at: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** A rectangle of cells; the last row and column belong to it. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export type CellErrorCode =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#SPILL!"
  | "#CALC!"
  | "#BUSY!";

/** An error as a cell shows it; the message is what hovering tells. */
export interface CellError {
  readonly error: CellErrorCode;
  readonly message?: string;
}

/** What a cell shows: null is an empty cell. */
export type CellValue = number | string | boolean | CellError | null;

export interface CellModel {
  /** Begins with "="; then `value` is absent. */
  readonly formula?: string;
  readonly value?: number | string | boolean;
  readonly format?: CellFormat;
}

/** A column (size is its width) or a row (size is its height). */
export interface LineModel {
  readonly size?: number;
  readonly hidden?: boolean;
  readonly format?: CellFormat;
}

export interface CellFormat {
  readonly numberFormat?: string;
  readonly font?: FontModel;
  readonly fill?: string;
  readonly borders?: {
    readonly top?: BorderModel;
    readonly bottom?: BorderModel;
    readonly left?: BorderModel;
    readonly right?: BorderModel;
  };
  readonly horizontal?:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection";
  readonly vertical?: "Top" | "Center" | "Bottom" | "Justify";
  readonly wrapText?: boolean;
  readonly indent?: number;
  /** Cells are locked unless this is false; it matters on a protected sheet only. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

export interface FontModel {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single" | "Double";
  readonly strikethrough?: boolean;
  readonly color?: string;
}

export interface BorderModel {
  readonly style: "Continuous" | "Dash" | "Dot" | "Double";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

export interface NameModel {
  readonly id: string;
  readonly name: string;
  /** "=Inputs!$C$5", or any other formula. */
  readonly formula: string;
  /** null: the whole workbook. */
  readonly sheetId: string | null;
  readonly visible: boolean;
  readonly comment: string;
}

export interface TableModel {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
  /**
   * The table was left without rows: as long as the one row below its header is blank, that row is
   * only the place for a first one.
   */
  readonly insertRow?: boolean;
}

export interface ChartModel {
  readonly id: string;
  readonly name: string;
  readonly type: ChartType;
  readonly title: string;
  readonly showTitle: boolean;
  readonly titleFont: FontModel;
  readonly showLegend: boolean;
  readonly legendPosition: "Top" | "Bottom" | "Left" | "Right";
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly series: readonly ChartSeriesModel[];
  readonly categoryAxis: ChartAxisModel;
  readonly valueAxis: ChartAxisModel;
  readonly altText: string;
  /** Cells in hidden rows and columns are shown too; as a rule they are left out. */
  readonly showsHidden?: boolean;
}

export type ChartType =
  | "ColumnClustered"
  | "ColumnStacked"
  | "ColumnStacked100"
  | "BarClustered"
  | "BarStacked"
  | "Line"
  | "LineMarkers"
  | "Area"
  | "AreaStacked"
  | "Pie"
  | "Doughnut"
  | "XYScatter"
  | "XYScatterLines";

export interface ChartSeriesModel {
  readonly name: string;
  /** Where the name comes from, or null when it is plain text: "='Cash flow'!$B$20". */
  readonly nameFormula: string | null;
  readonly valuesFormula: string;
  readonly categoriesFormula: string | null;
  /** null: as the chart. */
  readonly type: ChartType | null;
  readonly color: string | null;
  readonly lineWeight: number | null;
  readonly markerStyle: string | null;
  readonly gapWidth: number | null;
  readonly overlap: number | null;
  readonly showDataLabels: boolean;
  readonly dataLabelFormat: string | null;
}

export interface ChartAxisModel {
  readonly visible: boolean;
  readonly title: string | null;
  readonly numberFormat: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly showMajorGridlines: boolean;
  readonly gridlineColor: string | null;
  readonly lineColor: string | null;
  readonly fontColor: string | null;
  readonly fontSize: number | null;
  readonly labelPosition: "NextToAxis" | "High" | "Low" | "None";
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
  readonly format: CellFormat;
}

export type ConditionalRule =
  /** The formula is written for the first cell of the first area. */
  | { readonly kind: "custom"; readonly formula: string }
  | {
      readonly kind: "cellValue";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    }
  | {
      readonly kind: "containsText";
      readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      readonly text: string;
    };

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";

export interface ValidationModel {
  readonly area: Area;
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly title: string; readonly message: string } | null;
  readonly alert: {
    readonly title: string;
    readonly message: string;
    readonly style: "Stop" | "Warning" | "Information";
  } | null;
}

export type ValidationRule =
  /** `source` is "a,b,c" or a formula such as "=Lists!$A$1:$A$5". */
  | { readonly kind: "list"; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly kind: "wholeNumber" | "decimal" | "date" | "textLength";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    }
  | { readonly kind: "custom"; readonly formula: string };

export interface ProtectionModel {
  readonly options: Readonly<Record<string, boolean | string>>;
  /** See protection.ts; null: there is no password. */
  readonly passwordHash: string | null;
}

export interface PageModel {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string;
  readonly fitToWidth: number | null;
  readonly fitToHeight: number | null;
  readonly centerHorizontally: boolean;
  /** Rows repeated at the top of each page, for example "$1:$4". */
  readonly titleRows: string | null;
  /** Columns repeated at the left of each page, for example "$A:$C". */
  readonly titleColumns: string | null;
  readonly printArea: Area | null;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly header: string;
  readonly footer: string;
}

/** Excel's own sizes, in points: 64 pixels wide, 20 pixels high. */
export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
