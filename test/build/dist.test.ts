import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

// Made by `npm test` before the tests run: a production build at the placeholder address.
const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));
const WORKBENCH = fileURLToPath(new URL("../../build/workbench/", import.meta.url));

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(DIST.length).replace(/^\/+/, ""));
const texts = files
  .filter((name) => /\.(js|html|json|xml|css|txt)$/.test(name))
  .map((name) => ({ name, text: readFileSync(`${DIST}${name}`, "utf8") }));
const named = (pattern: RegExp) =>
  texts.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe("the production build", () => {
  it("holds the functions, their metadata, the pane, the manifest, the help and the icons", () => {
    const expected = ["functions.js", "functions.json", "taskpane.html", "taskpane.js", "pane.js"];
    const more = ["manifest.xml", "help/npv.html", "help/clv.html", "help/roi.html"];
    const icons = [16, 32, 64, 80, 128].map((size) => `assets/icon-${String(size)}.png`);
    expect(files).toEqual(expect.arrayContaining([...expected, ...more, ...icons]));
  });

  it("holds nothing of the workbench", () => {
    // Words that the workbench's own bundle is known to contain, so that their absence means it.
    const marks = /NotPlayedByWorkbench|excelts/;
    expect(readFileSync(`${WORKBENCH}main.js`, "utf8")).toMatch(marks);
    expect(named(marks)).toEqual([]);
  });

  it("names no development address", () => {
    expect(named(/localhost/)).toEqual([]);
  });

  it("needs no unsafe-eval", () => {
    expect(named(/\beval\(|new Function\(/)).toEqual([]);
  });

  it("loads Office.js from Microsoft, then the functions, then the pane", () => {
    const html = readFileSync(`${DIST}taskpane.html`, "utf8");
    const scripts = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, source]) => source);
    expect(scripts).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "taskpane.js",
    ]);
  });
});
