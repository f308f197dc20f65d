/** Set by the build (package.json); a source that was not built has none. */
declare const __VERSION__: string | undefined;

export const ADD_IN_VERSION = typeof __VERSION__ === "undefined" ? "development" : __VERSION__;

/** Goes up when a workbook built before would come out differently. */
export const TEMPLATE_VERSION = "2";

/** What a case was built with, as the workbook's settings keep it. */
export interface BuiltWith {
  readonly template: string;
  readonly addIn: string;
}

/** The key of that setting; each edition has its own. */
export function versionSetting(edition: number): string {
  return `crmValue.case.${edition}`;
}
