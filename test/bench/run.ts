import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { accuracies, type Accuracy } from "./accuracy";
import { closesInARow } from "./closes.bench";
import { compare } from "./measure";
import type * as bench from "./comparisons";
import { rowSpeeds } from "./rows";
import { exampleBuild, GOAL_MILLISECONDS } from "./workbench.bench";

const ROOT = join(import.meta.dirname, "../..");
const PAGE = join(ROOT, "docs/benchmarks.md");
const BEGIN = "<!-- figures: npm run bench -- --write -->";
const END = "<!-- end of figures -->";

/** The comparisons, bundled as the add-in is: what ships is what is timed. */
async function bundledComparisons(): Promise<typeof bench> {
  // Inside the project, so that the packages to compare with are found.
  const folder = await mkdtemp(join(ROOT, "node_modules/.bench-"));
  try {
    const outfile = join(folder, "comparisons.mjs");
    await build({
      entryPoints: [join(import.meta.dirname, "comparisons.ts")],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      external: ["@formulajs/formulajs", "financial", "decimal.js"],
    });
    return (await import(pathToFileURL(outfile).href)) as typeof bench;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** One comparison as a table: time of a run, our time as a multiple of each, and the goal for it. */
function table({ title, subjects, goals }: bench.Comparison, oursName: string): [string, boolean] {
  const timings = compare(subjects);
  const ours = timings.find(({ name }) => name === oursName)?.median ?? NaN;
  const rows = timings.map(({ name, median }) => {
    const [ratio, goal] = [ours / median, goals[name]];
    const isReached = goal === undefined || ratio <= goal;
    const wanted = goal === undefined ? "" : `at most ${times(goal)}${isReached ? "" : ": missed"}`;
    return { cells: [name, `${median.toPrecision(3)} ms`, times(ratio), wanted], isReached };
  });
  const lines = [
    ["", "Time of a run", `${oursName} takes`, "Goal"],
    ["---", "---:", "---:", "---:"],
    ...rows.map(({ cells }) => cells),
  ].map((cells) => `| ${cells.join(" | ")} |`);
  return [`### ${title}\n\n${lines.join("\n")}\n`, rows.every(({ isReached }) => isReached)];
}

/** The build of the example, where the build of the add-in is there to be timed. */
async function workbookTable(): Promise<[string, boolean]> {
  const build = await exampleBuild();
  if (build === undefined)
    return ["### Workbook\n\nNot timed: npm run build:all comes first.\n", true];
  const isReached = build.settled <= GOAL_MILLISECONDS;
  const text = `### Workbook with the example, through the real office.js

|  | Time | Goal |
| --- | ---: | ---: |
| built | ${build.built.toFixed(0)} ms |  |
| built, and every function has answered | ${build.settled.toFixed(0)} ms | at most ${GOAL_MILLISECONDS} ms${isReached ? "" : ": missed"} |
`;
  return [text, isReached];
}

/** Ten years of quarterly closes: neither their time nor the file may grow faster than the case. */
async function closesTable(): Promise<[string, boolean]> {
  const groups = await closesInARow();
  const [first, last] = [groups?.[0], groups?.at(-1)];
  if (groups === undefined || first === undefined || last === undefined)
    return ["### Closes\n\nNot timed: npm run build comes first.\n", true];
  const lines = groups.map(
    ({ lastClose, ledgerRows, post, close, fileBytes }) =>
      `| ${lastClose} | ${ledgerRows.toLocaleString("en-US")} | ${(post / 1000).toFixed(1)} s | ${(close / 1000).toFixed(1)} s | ${Math.round(fileBytes / 1024)} KB |`,
  );
  const growth = last.lastClose / first.lastClose;
  const isLinear = last.close <= growth * first.close && last.fileBytes <= growth * first.fileBytes;
  const text = `### Forty quarters closed in a row, recalculated by the workbench

| After close | Rows in the ledger | Post a quarter | Close it | File |
| ---: | ---: | ---: | ---: | ---: |
${lines.join("\n")}

Medians of ten quarters each. Goal: four times the closes take at most four times the time and the file${isLinear ? "" : ": missed"}.
`;
  return [text, isLinear];
}

/** What the built functions do with a column of customers. */
function rowTable(): [string, boolean] {
  const speeds = rowSpeeds();
  if (speeds === undefined)
    return ["### 100,000 rows\n\nNot timed: npm run build comes first.\n", true];
  const lines = speeds.map(
    ({ formula, rowsPerSecond }) =>
      `| ${formula} | ${Math.round(rowsPerSecond).toLocaleString("en-US")} |`,
  );
  const head = "| One call with 100,000 rows | Rows per second |\n| --- | ---: |";
  return [`### 100,000 rows\n\n${head}\n${lines.join("\n")}\n`, true];
}

/** Speed is worth nothing without it. */
function accuracyTable(accuracies: readonly Accuracy[]): [string, boolean] {
  const lines = accuracies.map(
    ({ family, name, cases, right, close, wrong, missing }) =>
      `| ${family} | ${name} | ${right} of ${cases} | ${close} | ${wrong} | ${missing} |`,
  );
  const head =
    "|  |  | Right | Within 1e-6 | Wrong | No answer |\n| --- | --- | ---: | ---: | ---: | ---: |";
  return [`### Accuracy on the reference cases\n\n${head}\n${lines.join("\n")}\n`, true];
}

function times(ratio: number): string {
  return `${ratio >= 0.1 ? ratio.toFixed(2) : ratio.toPrecision(2)} x`;
}

const { comparisons, OURS } = await bundledComparisons();
const tables = [
  ...comparisons().map((comparison) => table(comparison, OURS)),
  rowTable(),
  accuracyTable(accuracies()),
  await workbookTable(),
  await closesTable(),
];
const machine = `Node ${process.versions.node}, ${process.platform}-${process.arch}, ${cpus().length} cores.`;
const figures = `${machine}\n\n${tables.map(([text]) => text).join("\n")}`;
console.log(figures);

if (process.argv.includes("--write")) {
  const page = await readFile(PAGE, "utf8");
  const [before, after] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
  await writeFile(PAGE, `${page.slice(0, before)}\n\n${figures}\n${page.slice(after)}`);
}
// office.js keeps timers of its own, so the end has to be said.
process.exit(tables.every(([, isReached]) => isReached) ? 0 : 1);
