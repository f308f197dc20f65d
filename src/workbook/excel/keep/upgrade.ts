import { keepTexts } from "../../../locales/en/keep";
import type { CaseVersion } from "./case-version";

/** What to do with a workbook of another template, in words. */
export interface UpgradeAdvice {
  readonly title: string;
  readonly steps: readonly string[];
}

/**
 * What to do with a case of another template; null for one of this add-in's own, which needs
 * nothing. Nothing is converted: a case of template 1 is kept as it is, and goes on calculating.
 */
export function upgradeAdvice({ age, addIn }: CaseVersion): UpgradeAdvice | null {
  const { older, newer } = keepTexts.upgrade;
  switch (age) {
    case "current":
      return null;
    case "older":
      return { title: older.title, steps: older.steps };
    case "newer":
      return { title: newer.title, steps: newer.steps(addIn) };
  }
}
