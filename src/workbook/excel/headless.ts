/** The builder alone, without pane or functions: what `npm run template` drives. */
export { requireOptions } from "../template/options";
export { buildWorkbook } from "./build-workbook";
