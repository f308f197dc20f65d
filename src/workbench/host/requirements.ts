import { RichError } from "./rich/errors";
import type { OfficeMember } from "./office-tables";

/** Requirement sets and their version: { ExcelApi: "1.15" }. */
export type RequirementSets = Readonly<Record<string, string>>;

/**
 * What this host claims to be: the newest ExcelApi that the library of npm knows, with a shared
 * runtime. CustomFunctions 1.9 makes the library report results in its quickest form.
 */
export const DEFAULT_REQUIREMENTS: RequirementSets = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  CustomFunctions: "1.9",
  AddinCommands: "1.3",
  DialogApi: "1.2",
  RibbonApi: "1.2",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
};

/** Throws ApiNotFound unless the sets contain the member; the library itself never checks. */
export function requireSupported(
  sets: RequirementSets,
  className: string,
  { name, set }: OfficeMember,
): void {
  if (isSupported(sets, set)) return;
  const [setName, version] = set ?? ["", ""];
  const location = `${className}.${name}`;
  throw new RichError(
    "ApiNotFound",
    `API '${location}' needs ${setName} ${version}, but this host is set to ${sets[setName] ?? "none"}`,
    location,
  );
}

export function isSupported(sets: RequirementSets, needed: OfficeMember["set"]): boolean {
  if (needed === undefined) return true;
  const [name, version] = needed;
  const offered = sets[name];
  return offered !== undefined && compareVersions(offered, version) >= 0;
}

/** "1.10" is newer than "1.9": versions compare part by part, not as numbers. */
function compareVersions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split(".").map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split(".").map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}
