/** Set by the build (package.json); a source that was not built has none. */
declare const __VERSION__: string | undefined;

export const ADD_IN_VERSION = typeof __VERSION__ === "undefined" ? "development" : __VERSION__;

/** Goes up when a workbook built before would come out differently. */
export const TEMPLATE_VERSION = "1";
