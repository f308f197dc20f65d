import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { readXlsx } from "hucre";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { editionNumbered, namesOf } from "../../../src/workbook/template/naming";

const root = resolve(import.meta.dirname, "../../..");
const built =
  existsSync(join(root, "dist/functions.js")) &&
  existsSync(join(root, "build/node/build-workbook.cjs"));

const run = promisify(execFile);
const template = (...args: string[]) =>
  run(process.execPath, ["--import", "tsx", "src/workbench/node/template.ts", ...args], {
    cwd: root,
  });

/** The command itself, on what `npm run build:all` made. */
describe.skipIf(!built)("npm run template", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "crm-value-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it("writes the published example, calculated, CRM functions too", async () => {
    const out = join(folder, "case.xlsx");
    const { stdout } = await template("--out", out, "--example", "--company", "Acme");
    expect(stdout).toContain("Building, step 1");
    const { sheets } = await readXlsx(await readFile(out));
    expect(sheets.map(({ name }) => name)).toEqual(namesOf(editionNumbered(1)).sheets);
    const results = sheets.find(({ name }) => name === "Results");
    const numbers = (results?.rows ?? []).flat().filter((value) => typeof value === "number");
    expect(numbers.filter((value) => Math.abs(value - 5_496_170) < 1).length).toBeGreaterThan(1);
  });

  it("explains its options when asked", async () => {
    const { stdout } = await template("--help");
    expect(stdout).toContain("--first-year");
  });

  it("does not overwrite a file unless it is told to", async () => {
    const out = join(folder, "kept.xlsx");
    await writeFile(out, "mine");
    await expect(template("--out", out)).rejects.toMatchObject({
      stderr: expect.stringContaining("--force overwrites it") as unknown,
    });
    expect(await readFile(out, "utf8")).toBe("mine");
    await template("--out", out, "--force");
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
  });

  it.each([
    ["a folder that is not there", ["none", "case.xlsx"], "must be in a folder that exists"],
    ["a folder", ["folder.xlsx"], "must be a file, got the folder"],
  ])("refuses %s before it builds", async (_case, path, rule) => {
    await mkdir(join(folder, "folder.xlsx"), { recursive: true });
    await expect(template("--out", join(folder, ...path), "--force")).rejects.toMatchObject({
      stdout: "",
      stderr: expect.stringContaining(`--out ${rule}`) as unknown,
    });
  });

  it("names the option that cannot be used, and writes nothing", async () => {
    const out = join(folder, "none.xlsx");
    await expect(template("--out", out, "--first-year", "12")).rejects.toMatchObject({
      stderr: expect.stringContaining("--first-year must be") as unknown,
    });
    expect(existsSync(out)).toBe(false);
  });
});
