/**
 * The arrows between rooms, run by `npm run rooms` (dependency-cruiser). Type imports count.
 * docs/architecture.md shows the same picture.
 */

/** Each room may look only at itself and at those. */
const MAY_IMPORT = {
  core: [],
  functions: ["core"],
  locales: [],
  "workbook/template": ["core", "locales"],
  "workbook/actuals": ["core", "locales"],
  "workbook/excel": ["workbook/template", "workbook/actuals", "core", "locales"],
  taskpane: ["workbook/excel", "workbook/template", "workbook/actuals", "locales"],
  build: [],
  "workbench/engine": [],
  "workbench/host": ["workbench/engine"],
  "workbench/page": ["workbench/host", "workbench/engine"],
  "workbench/node": ["workbench/host", "workbench/engine"],
};

const folder = (room) => `src/${room}/`;

const arrows = Object.entries(MAY_IMPORT).map(([room, others]) => ({
  name: `${room} may import ${others.join(", ") || "no other room"}`,
  severity: "error",
  from: { path: `^${folder(room)}` },
  to: { path: "^src/", pathNot: [room, ...others].map((name) => `^${folder(name)}`) },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: "every file lives in a room",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: Object.keys(MAY_IMPORT).map((room) => `^${folder(room)}`),
      },
      to: {},
    },
    { name: "no circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "core is entered by its front door",
      severity: "error",
      from: { path: "^src/(functions|workbook)/" },
      to: { path: "^src/core/", pathNot: "^src/core/index\\.ts$" },
    },
    {
      name: "what ships uses runtime packages only",
      severity: "error",
      from: { path: "^src/(core|functions|locales|workbook|taskpane)/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "/@types/" },
    },
    {
      name: "functions stay small: decimal.js and the elementary functions are their only packages",
      severity: "error",
      from: { path: "^src/(core|functions)/" },
      to: {
        path: "node_modules",
        pathNot:
          "node_modules/(decimal\\.js|@types|@stdlib/math-base-special-(exp|expm1|ln|log1p))/",
      },
    },
    {
      name: "rows of actuals are data: csv-parse is their only package",
      severity: "error",
      from: { path: "^src/workbook/actuals/" },
      to: { path: "node_modules", pathNot: "node_modules/csv-parse/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
