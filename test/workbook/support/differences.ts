/**
 * The parts of a workbook that are not as before, down to the cell. That rows have come and gone is
 * on record in the workbench, and nothing of the workbook itself.
 */
export function differences(before: unknown, after: unknown, path = ""): string[] {
  if (before === after) return [];
  if (!isObject(before) || !isObject(after)) {
    return JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [`${path}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  keys.delete("moves");
  return [...keys].flatMap((key) => differences(before[key], after[key], `${path}/${key}`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
