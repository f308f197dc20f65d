/** The workbook's colours: navy for headings, one accent, greys; amber and red only for warnings. */
export const PALETTE = {
  navy: "#1F3864",
  accent: "#2A7F9E",
  slate: "#8497B0",
  text: "#262626",
  quiet: "#6B7280",
  line: "#DADFE6",
  band: "#EEF1F5",
  white: "#FFFFFF",
  inputText: "#0000FF",
  inputFill: "#FFFBE5",
  link: "#00703C",
  good: "#2E7D32",
  warning: "#B45F06",
  warningFill: "#FDF1DC",
  bad: "#C00000",
  badFill: "#FBE3E1",
} as const;

/** Units are stated beside the numbers, so the formats carry none. */
export const NUMBER_FORMATS = {
  general: "General",
  money: '#,##0;(#,##0);"-"',
  moneyExact: '#,##0.00;(#,##0.00);"-"',
  rate: "#,##0.0%",
  percent: "#,##0%",
  percentExact: "#,##0.0000%",
  factor: "0.0000",
  decimal: "#,##0.00",
  decimalShort: "0.0",
  ratio: '0.00"x"',
  date: "d mmm yyyy",
  axis: "#,##0",
  whole: "#,##0",
  percentTwo: "0.00%",
  text: "@",
  tolerance: "0E+00",
} as const;

export type NumberFormatName = keyof typeof NUMBER_FORMATS;

/** How a cell looks. What is left out stays as the sheet has it. */
export interface CellStyle {
  readonly number?: NumberFormatName;
  /** A number format of the case's own, in place of a named one. */
  readonly format?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "Left" | "Center" | "Right";
  readonly valign?: "Top" | "Center" | "Bottom";
  readonly wrap?: true;
  readonly indent?: number;
  readonly top?: string;
  readonly bottom?: string;
  /** A line between this cell and the one below, where both look like this. */
  readonly between?: string;
  /** A white line between this cell and the next, which sets neighbouring cards apart. */
  readonly gap?: true;
  /** A cell the user fills: it stays open on the protected sheet. */
  readonly input?: true;
}

/**
 * The sides of a look that change independently of each other from cell to cell. Drawn side by
 * side, they need fewer areas than whole looks do: the fill of a table is one rectangle even where
 * its number formats are four.
 */
const ASPECTS: readonly (readonly (keyof CellStyle)[])[] = [
  ["number", "format"],
  ["bold", "italic", "size", "color"],
  ["fill"],
  ["align", "valign", "wrap", "indent"],
  ["top", "bottom", "between", "gap"],
  ["input"],
];

/** A look taken apart into its aspects, each with its number. Equal aspects are one object. */
export function aspectsOf(style: CellStyle): readonly Aspect[] {
  const known = KNOWN.get(style);
  if (known) return known;
  const found = ASPECTS.map((keys, aspect) => {
    const own = keys.filter((key) => style[key] !== undefined).map((key) => [key, style[key]]);
    return { aspect, look: shared(Object.fromEntries(own) as CellStyle) };
  }).filter(({ look }) => Object.keys(look).length > 0);
  KNOWN.set(style, found);
  return found;
}

interface Aspect {
  readonly aspect: number;
  readonly look: CellStyle;
}

/** Sheets ask for the same few looks thousands of times. */
const KNOWN = new WeakMap<CellStyle, readonly Aspect[]>();
const LOOKS = new Map<string, CellStyle>();

function shared(look: CellStyle): CellStyle {
  const text = JSON.stringify(look);
  const first = LOOKS.get(text) ?? look;
  LOOKS.set(text, first);
  return first;
}

export const BASE_FONT = { name: "Calibri", size: 10, color: PALETTE.text } as const;

const heading = { bold: true, color: PALETTE.navy } as const;
const inputLook = {
  color: PALETTE.inputText,
  fill: PALETTE.inputFill,
  between: PALETTE.line,
} as const;
const input = { ...inputLook, input: true } as const;
const card = { fill: PALETTE.band, gap: true, align: "Left", indent: 1 } as const;

/** The looks from which every sheet is made. */
export const STYLES = {
  title: { ...heading, size: 16 },
  light: { bold: true, color: PALETTE.good },
  status: { color: PALETTE.quiet },
  header: { bold: true, color: PALETTE.white, fill: PALETTE.navy },
  headerIndented: {
    bold: true,
    color: PALETTE.white,
    fill: PALETTE.navy,
    indent: 1,
    align: "Left",
  },
  headerRight: { bold: true, color: PALETTE.white, fill: PALETTE.navy, align: "Right" },
  subheader: { color: PALETTE.quiet },
  subheaderRight: { color: PALETTE.quiet, align: "Right" },
  subheaderLink: { color: PALETTE.link, align: "Right" },
  section: { ...heading, fill: PALETTE.band },
  label: {},
  unit: { color: PALETTE.quiet },
  note: { color: PALETTE.quiet, italic: true, indent: 1, align: "Left" },
  closedSample: { fill: PALETTE.band },
  wrapped: { wrap: true, valign: "Top" },
  inputSample: inputLook,
  inputText: input,
  fieldText: { ...input, align: "Left", number: "text" },
  inputMoney: { ...input, number: "money" },
  fieldWhole: { ...input, align: "Left" },
  fieldMoney: { ...input, align: "Left", number: "money" },
  fieldRate: { ...input, align: "Left", number: "rate" },
  fieldDate: { ...input, align: "Left", number: "date" },
  inputWhole: { ...input, align: "Center" },
  inputNumber: { ...input, number: "general" },
  inputPercent: { ...input, number: "percent" },
  inputRate: { ...input, number: "rate" },
  inputDate: { ...input, number: "date", align: "Left" },
  /** A quarter of the plan: a formula that may be typed over. */
  planned: { number: "money", input: true },
  fieldRateFormula: { align: "Left", number: "percentExact" },
  leftDate: { align: "Left", number: "date" },
  leftMoney: { align: "Left", number: "money" },
  date: { number: "date", align: "Left" },
  percentTwo: { number: "percentTwo" },
  rate: { number: "rate" },
  moneyExact: { number: "moneyExact" },
  factorShort: { number: "percent", color: PALETTE.quiet },
  tableHeader: {
    ...heading,
    fill: PALETTE.band,
    bottom: PALETTE.slate,
    valign: "Bottom",
    wrap: true,
  },
  tableHeaderRight: {
    ...heading,
    fill: PALETTE.band,
    bottom: PALETTE.slate,
    align: "Right",
    valign: "Bottom",
    wrap: true,
  },
  counted: { bottom: PALETTE.band, number: "whole", align: "Right" },
  countedLink: { bottom: PALETTE.band, number: "whole", align: "Right", color: PALETTE.link },
  fieldTolerance: { ...input, align: "Left", number: "tolerance" },
  fieldFormula: { align: "Left", number: "decimal" },
  money: { number: "money" },
  moneyLink: { number: "money", color: PALETTE.link },
  moneyTotal: { number: "money", bold: true, top: PALETTE.text },
  labelTotal: { bold: true, top: PALETTE.text },
  labelLink: { color: PALETTE.link },
  unitLink: { color: PALETTE.link },
  factor: { number: "factor" },
  decimal: { number: "decimal", align: "Right" },
  whole: {},
  problem: { color: PALETTE.warning, indent: 1, align: "Left" },
  cardLabel: { ...card, size: 9, color: PALETTE.quiet, top: PALETTE.accent },
  cardNote: { ...card, size: 8, color: PALETTE.quiet, valign: "Top" },
  ruled: { bottom: PALETTE.band },
  ruledNote: { bottom: PALETTE.band, color: PALETTE.quiet },
  ruledNumber: { bottom: PALETTE.band, color: PALETTE.quiet, align: "Left" },
  checked: { bottom: PALETTE.band, number: "moneyExact", align: "Right" },
  checkedLink: { bottom: PALETTE.band, number: "moneyExact", align: "Right", color: PALETTE.link },
  state: { bottom: PALETTE.band, bold: true, color: PALETTE.quiet, indent: 1, align: "Left" },
  left: { align: "Left" },
  fixedText: { align: "Left", number: "text" },
  stepNumber: { ...heading, align: "Left" },
  term: heading,
  percent: { number: "percent" },
  insight: { ...heading, size: 11 },
} as const satisfies Record<string, CellStyle>;

/** A value on Results: right-aligned even when it reads "n/a". */
export function valueStyle(number: Pick<CellStyle, "number" | "format">): CellStyle {
  return { ...number, align: "Right", bottom: PALETTE.band };
}

/** The large figure of a card. */
export function cardStyle(number: Pick<CellStyle, "number" | "format">): CellStyle {
  return { ...card, ...number, bold: true, size: 16, color: PALETTE.navy };
}
