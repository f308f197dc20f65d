import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) =>
    join(folder, path),
  );

/** What stands between backticks on every page, and where. */
const CODE = ["README.md", "CONTRIBUTING.md", ...filesIn("docs")]
  .filter((page) => page.endsWith(".md"))
  .flatMap((page) => {
    const text = readFileSync(join(ROOT, page), "utf8");
    return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => ({ page, code }));
  });

describe("the documentation", () => {
  it("names folders and files that exist, up to what the reader has to fill in", () => {
    const named = CODE.flatMap(({ page, code }) => {
      const [path] = /(?<![\w./-])(?:src|test|docs|assets|\.ci)\/[\w./-]*/.exec(code) ?? [];
      return path === undefined ? [] : [{ page, path }];
    });
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it("names sources that exist, where it leaves their folder out", () => {
    const sources = new Set(filesIn("src").map((path) => basename(path)));
    const named = CODE.filter(({ code }) => /^[\w-]+\.tsx?$/.test(code));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ code }) => !sources.has(code))).toEqual([]);
  });
});
