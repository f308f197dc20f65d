import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = join(import.meta.dirname, "../../src");

/** The rooms that ship to Excel. */
const SHIPPED = ["core", "functions", "locales", "workbook", "taskpane", "commands"];

/** Ways to send something, and ways to run or show text that came from a workbook as code. */
const FORBIDDEN =
  /XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bfetch\(|\beval\(|new Function|innerHTML/;

/** The pane reads the list of functions, a file of its own. */
const ALLOWED = [join("taskpane", "function-list.ts")];

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.tsx?$/.test(file) && SHIPPED.some((room) => file.startsWith(room)),
);

describe("the sources that ship", () => {
  it("are found", () => {
    expect(files).toContain(join("taskpane", "index.ts"));
    expect(files).toContain(join("functions", "index.ts"));
  });

  it("send nothing and run no text", () => {
    const offenders = files.filter((file) => FORBIDDEN.test(readFileSync(join(SRC, file), "utf8")));
    expect(offenders).toEqual(ALLOWED);
  });
});

describe("the pane's content security policy", () => {
  const html = readFileSync(join(SRC, "taskpane/taskpane.html"), "utf8");
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? "";

  it("forbids what it does not name, and evaluating text", () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe-eval");
  });

  it("names no host but that of office.js", () => {
    const hosts = [...new Set(policy.match(/\b[a-z]+:\/\/[^\s;]+/g))];
    expect(hosts).toEqual(["https://appsforoffice.microsoft.com"]);
    expect(policy).toMatch(/connect-src 'self'(;|$)/);
  });
});
