import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Marked } from "marked";

const DOCS_FOLDER = join(import.meta.dirname, "../../docs");

/** Pages that explain all functions, in the order of the navigation after the functions. */
const COMMON_PAGES = ["formulas.md", "differences.md"];

/** Pages about the add-in itself; the manifest and the pane name them. */
const ADD_IN_PAGES = ["support.md", "privacy.md"];

interface Page {
  readonly fileName: string; // npv.html
  readonly title: string; // CRM.NPV
  readonly summary: string; // first paragraph, plain text
  readonly markdown: string;
}

/**
 * The help pages, from docs/functions/*.md and the pages common to all: contents by file name.
 * Each page stands alone, with its style inside it and no request to anywhere.
 *
 * @throws {Error} where a page links to a page that is not there
 */
export async function helpPages(): Promise<Map<string, string>> {
  const functionFiles = (await readdir(join(DOCS_FOLDER, "functions"))).filter((name) =>
    name.endsWith(".md"),
  );
  const unsorted = await Promise.all(
    functionFiles.map((name) => readPage(join(DOCS_FOLDER, "functions", name))),
  );
  const functions = unsorted.sort((one, other) => (one.title < other.title ? -1 : 1));
  const common = await readPages(COMMON_PAGES);
  const addIn = await readPages(ADD_IN_PAGES);

  const pages = [...functions, ...common, ...addIn];
  const names = new Set(pages.map((page) => page.fileName));
  const navigation = pages.map(({ fileName, title }) => ({ fileName, title }));
  return new Map([
    ["index.html", indexPage(functions, common, addIn, navigation)],
    ...pages.map((page): [string, string] => [
      page.fileName,
      documentOf(page.title, page.fileName, navigation, toHtml(page, names)),
    ]),
  ]);
}

function readPages(names: readonly string[]): Promise<Page[]> {
  return Promise.all(names.map((name) => readPage(join(DOCS_FOLDER, name))));
}

async function readPage(file: string): Promise<Page> {
  const markdown = await readFile(file, "utf8");
  const [, title] = /^# (.+)$/m.exec(markdown) ?? [];
  const [, summary] = /^# .+\n\n([^\n]+)/m.exec(markdown) ?? [];
  if (title === undefined || summary === undefined) {
    throw new Error(`${file} must begin with a heading and a paragraph`);
  }
  return { fileName: `${basename(file, ".md")}.html`, title, summary, markdown };
}

function toHtml(page: Page, pageNames: ReadonlySet<string>): string {
  const marked = new Marked({
    renderer: {
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        return `<a href="${escapeHtml(target(page, href, pageNames))}">${text}</a>`;
      },
      code({ text, lang }) {
        if (lang === "crm") return examples(text);
        const name = lang === "signature" ? ' class="signature"' : "";
        return `<pre${name}><code>${escapeHtml(text)}</code></pre>\n`;
      },
    },
  });
  // Wide tables scroll on their own, so that the page never does.
  return marked
    .parse(page.markdown, { async: false })
    .replaceAll("<table>", '<div class="table" tabindex="0"><table>')
    .replaceAll("</table>", "</table></div>");
}

/** `../formulas.md` in the documentation is `formulas.html` beside the other help pages. */
function target(page: Page, href: string, pageNames: ReadonlySet<string>): string {
  const name = basename(href).replace(/\.md$/, ".html");
  if (pageNames.has(name)) return name;
  throw new Error(`${page.fileName} must link to a help page, got ${href}`);
}

/**
 * Worked examples: what cells hold, formulas, and after an arrow what the formula shows. Indented
 * lines are further rows of a spilled result, " | " stands between its cells.
 */
function examples(text: string): string {
  const entries = text.replaceAll(/\n +/g, "\u0000").split("\n");
  const lines = entries.map((line) => {
    if (line.startsWith("→")) return `<dd>${result(line.slice(1).trim().split("\u0000"))}</dd>`;
    return line.startsWith("=")
      ? `<dt><code>${escapeHtml(line)}</code></dt>`
      : `<dt class="given">${escapeHtml(line)}</dt>`;
  });
  return `<dl class="example">${lines.join("")}</dl>\n`;
}

function result(rows: readonly string[]): string {
  if (!rows.some((row) => row.includes(" | "))) return rows.map(escapeHtml).join("<br>");
  const cells = (row: string) => row.split(" | ").map((cell) => `<td>${escapeHtml(cell)}</td>`);
  return `<table>${rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("")}</table>`;
}

type Navigation = readonly Pick<Page, "fileName" | "title">[];

function indexPage(
  functions: readonly Page[],
  common: readonly Page[],
  addIn: readonly Page[],
  navigation: Navigation,
): string {
  const list = (pages: readonly Page[]) =>
    pages
      .map(
        ({ fileName, title, summary }) =>
          `<li><a href="${fileName}">${escapeHtml(title)}</a><br>${escapeHtml(summary)}</li>`,
      )
      .join("\n");
  const body = `<h1>CRM Value functions</h1>
<p>Type a formula such as <code>=CRM.NPV(10%, B2:B6)</code> into a cell. Each page explains one
function: its arguments, which convention to use when, worked examples, and what its errors mean.</p>
<ul class="pages">
${list(functions)}
</ul>
<h2>About all functions</h2>
<ul class="pages">
${list(common)}
</ul>
<h2>About the add-in</h2>
<ul class="pages">
${list(addIn)}
</ul>`;
  return documentOf("CRM Value functions", "index.html", navigation, body);
}

function documentOf(title: string, fileName: string, navigation: Navigation, body: string): string {
  const links = [{ fileName: "index.html", title: "Functions" }, ...navigation].map((page) => {
    const current = page.fileName === fileName ? ' aria-current="page"' : "";
    return `<a href="${page.fileName}"${current}>${escapeHtml(page.title)}</a>`;
  });
  const styleHash = createHash("sha256").update(STYLE).digest("base64");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} - CRM Value help</title>
<style>${STYLE}</style>
</head>
<body>
<nav aria-label="Help pages">${links.join("\n")}</nav>
<main>
${body}
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const STYLE = `
:root { --ink: #1b2433; --soft: #56627a; --rule: #d5dbe5; --band: #f4f6f9; --accent: #1f4e79; --page: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e8ef; --soft: #a3adbf; --rule: #3a4354; --band: #232a36; --accent: #8fc1f0; --page: #181d26; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.6 "Segoe UI", system-ui, sans-serif; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .75rem 1.25rem; border-bottom: 1px solid var(--rule); background: var(--band); }
nav a { padding: .125rem 0; text-decoration: none; }
nav a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: inset 0 -2px var(--accent); }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { margin: .5rem 0 .75rem; font-size: 2rem; line-height: 1.2; color: var(--accent); }
h2 { margin: 2.25rem 0 .5rem; font-size: 1.3rem; line-height: 1.3; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.05rem; }
p, ul { margin: 0 0 1rem; }
a { color: var(--accent); }
a:focus-visible, .table:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code { font: .9em/1.5 Consolas, "Cascadia Mono", Menlo, monospace; }
:not(pre) > code { padding: .1em .3em; border-radius: 3px; background: var(--band); overflow-wrap: anywhere; }
pre { margin: 0 0 1rem; padding: .75rem 1rem; border-radius: 4px; background: var(--band); white-space: pre-wrap; }
.signature { border-left: 3px solid var(--accent); }
.example { margin: 0 0 1.25rem; padding: .75rem 1rem; border: 1px solid var(--rule); border-radius: 4px; }
.example dt code { padding: 0; background: none; }
.example .given { color: var(--soft); }
.example dd { margin: 0 0 .5rem 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.example .table { overflow-wrap: normal; }
.example dd:last-child { margin-bottom: 0; }
.example dd:has(table)::before { content: none; }
.example td { padding-block: .15rem; border: 0; font-weight: 400; }
.example td:first-child { font-weight: 600; }
.example dd::before { content: "→ "; color: var(--soft); font-weight: 400; }
.table { overflow-x: auto; margin: 0 0 1.25rem; }
table { width: 100%; border-collapse: collapse; font-size: .94rem; font-variant-numeric: tabular-nums; }
th, td { padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
th { color: var(--soft); font-weight: 600; }
[align="right"] { text-align: right; }
td:first-child code { white-space: nowrap; }
.pages { padding: 0; list-style: none; }
.pages li { margin-bottom: .75rem; }
.pages a { font-weight: 600; }
@media print {
  :root { --ink: #000; --soft: #444; --rule: #bbb; --band: #fff; --accent: #000; --page: #fff; }
  nav { display: none; }
  main { max-width: none; padding: 0; }
  .example, pre, tr { break-inside: avoid; }
}
`;
