import type { CaseVersion } from "./case-version";

/** What to do with a workbook of another template, in words. */
export interface UpgradeAdvice {
  readonly title: string;
  readonly steps: readonly string[];
}

/** null for a workbook of this add-in's own template, which needs nothing. */
export function upgradeAdvice(version: CaseVersion): UpgradeAdvice | null {
  return version.age === "current" ? null : { title: "", steps: [] };
}
