import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { packageVersion } from "../support/manifest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const docs = await readdir(join(root, "docs"), { recursive: true });
const pages = [
  ...["README.md", "CHANGELOG.md", "CONTRIBUTING.md"],
  ...docs.map((name) => join("docs", name)),
].filter((name) => name.endsWith(".md"));

const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

describe.each(pages)("%s", (page) => {
  it("links only to what is there", async () => {
    const links = targets(await text(page));
    const missing = links.filter(
      (link) => !existsSync(join(root, dirname(page), link.replace(/#.*/, ""))),
    );
    expect(missing).toEqual([]);
  });

  it("names only npm scripts that there are", async () => {
    const named = [...(await text(page)).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)];
    const missing = named.map(([, run, short]) => run ?? short ?? "").filter(isNoScript);
    expect(missing).toEqual([]);
  });

  it("stays clear of the folders of one machine", async () => {
    expect(await text(page)).not.toMatch(/\/home\/|\/Users\/|C:\\Users|\.\.\/shared/);
  });
});

describe("CHANGELOG.md", () => {
  it("begins with the version of the package, and that with the results that changed", async () => {
    const headings = [...(await text("CHANGELOG.md")).matchAll(/^#+ (.+)$/gm)].map(
      ([, heading]) => heading,
    );
    expect(headings[1]).toMatch(new RegExp(`^${packageVersion.replaceAll(".", "\\.")}\\b`));
    expect(headings[2]).toBe("Results");
  });
});

function text(page: string): Promise<string> {
  return readFile(join(root, page), "utf8");
}

function isNoScript(name: string): boolean {
  return !(name in scripts);
}

/** Where the links and pictures of a page point inside the repository. */
function targets(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? "")
    .filter((target) => !/^(https?:|#)/.test(target));
}
