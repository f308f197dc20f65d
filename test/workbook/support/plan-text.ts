import type { ValidationRule, WorkbookPlan } from "../../../src/workbook/template/plan";
import { formulaOf, plannedCells } from "./plan-cells";

/** The whole plan as text, one fact a line in a stable order, for a golden file. */
export function planText(plan: WorkbookPlan): string {
  const cells = [...plannedCells(plan).values()];
  const lines = plan.sheets.flatMap((sheet) => [
    "",
    `# ${sheet.name} (${sheet.role}): ${sheet.purpose}`,
    `tab ${sheet.tabColor}, frozen ${sheet.frozen ?? "nothing"}`,
    `print ${sheet.page.printArea ?? "all"} ${sheet.page.orientation}, titles ${sheet.page.titleRows ?? "none"} ${sheet.page.titleColumns ?? ""}, pages ${sheet.page.pagesWide} wide and ${sheet.page.pagesHigh ?? "any"} high`,
    ...sheet.columnWidths.map(({ address, width }) => `columns ${address} ${width}`),
    ...sheet.rowHeights.map(({ address, height }) => `rows ${address} ${height}`),
    ...cells
      .filter((cell) => cell.sheet === sheet && cell.content !== null)
      .map(({ address, content }) => `${address} ${formulaOf(content) ?? JSON.stringify(content)}`),
    ...sheet.formats.map(({ address, style }) => `${address} looks ${facts(style)}`),
    ...sheet.validations.map(({ address, rule }) => `${address} takes ${ruleText(rule)}`),
    ...sheet.conditionalFormats.flatMap(({ address, looks }) =>
      looks.map(
        (look) =>
          `${address} ${"formula" in look ? `where ${look.formula}` : `containing "${look.text}"`} ` +
          `${look.fontColor ?? "its color"} on ${look.fill ?? "its fill"}`,
      ),
    ),
    ...sheet.tables.map(({ name, address }) => `table ${name} ${address}`),
    sheet.isProtected ? "protected" : "open",
    ...sheet.charts.flatMap(({ name, kind, title, from, to, series }) => [
      `chart ${name} ${kind} ${from}:${to} "${title}"`,
      ...series.map(
        (one) => `series ${one.name}: ${one.sheet} ${one.values} by ${one.categories} ${one.color}`,
      ),
    ]),
  ]);
  const names = plan.names.map(({ name, refersTo }) => `name ${name} ${refersTo}`);
  const settings = plan.settings.map(({ key, value }) => `setting ${key} ${JSON.stringify(value)}`);
  return [`starts on ${plan.startSheet}`, ...names, ...settings, ...lines, ""].join("\n");
}

function facts(style: object): string {
  return Object.entries(style)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(" ");
}

function ruleText(rule: ValidationRule): string {
  return rule.kind === "list"
    ? `one of ${rule.source}`
    : `${rule.kind} from ${rule.least} to ${rule.most}`;
}
