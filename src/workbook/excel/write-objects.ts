import type {
  ChartPlan,
  ConditionalFormatPlan,
  PagePlan,
  SheetPlan,
  SheetRole,
  ValidationPlan,
} from "../template/plan";
import { PALETTE } from "../template/styles";

/** Writes everything that lies on or around the cells, and protects the sheet last. */
export function writeObjects(
  plan: SheetPlan,
  sheets: Readonly<Record<SheetRole, Excel.Worksheet>>,
): void {
  const sheet = sheets[plan.role];
  sheet.tabColor = plan.tabColor;
  sheet.showGridlines = false;
  if (plan.frozen !== null) sheet.freezePanes.freezeAt(plan.frozen);
  for (const validation of plan.validations) addValidation(sheet, validation);
  for (const format of plan.conditionalFormats) addConditionalFormat(sheet, format);
  for (const chart of plan.charts) addChart(sheet, chart, sheets);
  setPage(sheet, plan.page);
  if (!plan.isProtected) return;
  sheet.protection.protect({
    allowFormatColumns: true,
    allowFormatRows: true,
    selectionMode: "Normal",
  });
}

function addValidation(sheet: Excel.Worksheet, { address, rule, prompt }: ValidationPlan): void {
  const { dataValidation } = sheet.getRange(address);
  // The rule comes first: Excel drops a prompt that was there before it.
  dataValidation.rule =
    rule.kind === "list"
      ? { list: { source: rule.source, inCellDropDown: true } }
      : { [rule.kind]: { operator: "Between", formula1: rule.least, formula2: rule.most } };
  dataValidation.prompt = { showPrompt: true, ...prompt };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", ...prompt };
}

function addConditionalFormat(
  sheet: Excel.Worksheet,
  { address, looks }: ConditionalFormatPlan,
): void {
  const { conditionalFormats } = sheet.getRange(address);
  for (const look of looks) {
    const format = addRule(conditionalFormats, look);
    if (look.fontColor !== null) format.font.color = look.fontColor;
    if (look.fill !== null) format.fill.color = look.fill;
  }
}

function addRule(
  conditionalFormats: Excel.ConditionalFormatCollection,
  look: ConditionalFormatPlan["looks"][number],
): Excel.ConditionalRangeFormat {
  if ("formula" in look) {
    const { custom } = conditionalFormats.add("Custom");
    custom.rule.formula = look.formula;
    return custom.format;
  }
  const { textComparison } = conditionalFormats.add("ContainsText");
  textComparison.rule = { operator: "Contains", text: look.text };
  return textComparison.format;
}

function addChart(
  sheet: Excel.Worksheet,
  plan: ChartPlan,
  sheets: Readonly<Record<SheetRole, Excel.Worksheet>>,
): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  // Said outright: what Excel guesses differs between the web and the desktop.
  const seriesBy = isColumn(first.values) ? "Columns" : "Rows";
  const chart = sheet.charts.add(plan.kind, sheets[first.sheet].getRange(first.values), seriesBy);
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.title.format.font.size = 10;
  chart.title.format.font.color = PALETTE.quiet;
  // Excel leaves it out of a chart that begins with one series.
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
  chart.setPosition(plan.from, plan.to);
  const { categoryAxis, valueAxis } = chart.axes;
  // Below the chart, not across columns or lines that go under zero.
  categoryAxis.tickLabelPosition = "Low";
  categoryAxis.format.font.size = 9;
  valueAxis.format.font.size = 9;
  valueAxis.numberFormat = plan.axisFormat;
  valueAxis.majorGridlines.format.line.color = PALETTE.band;

  const firstSeries = chart.series.getItemAt(0);
  firstSeries.name = first.name;
  for (const [series, { sheet: role, values, categories, color }] of [
    [firstSeries, first] as const,
    ...others.map((other) => [chart.series.add(other.name), other] as const),
  ]) {
    series.setValues(sheets[role].getRange(values));
    series.setXAxisValues(sheets[role].getRange(categories));
    if (plan.kind === "Line") {
      series.format.line.color = color;
      series.format.line.weight = 2.25;
    } else {
      series.format.fill.setSolidColor(color);
    }
  }
}

/** Whether an area such as "K15:K20" is part of one column. */
function isColumn(area: string): boolean {
  const [from = "", to = from] = area.split(":").map((cell) => cell.replace(/\d+/, ""));
  return from === to;
}

function setPage({ pageLayout }: Excel.Worksheet, page: PagePlan): void {
  pageLayout.orientation = page.orientation;
  pageLayout.zoom = {
    horizontalFitToPages: page.pagesWide,
    ...(page.pagesHigh === null ? {} : { verticalFitToPages: page.pagesHigh }),
  };
  if (page.printArea !== null) pageLayout.setPrintArea(page.printArea);
  if (page.titleRows !== null) pageLayout.setPrintTitleRows(page.titleRows);
  if (page.titleColumns !== null) pageLayout.setPrintTitleColumns(page.titleColumns);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = "&A";
  defaultForAllPages.rightFooter = "&P / &N";
}
