export { readXlsx } from "./read-xlsx";
export type { AddinReference } from "./web-extension-parts";
export { writeXlsx } from "./write-xlsx";
