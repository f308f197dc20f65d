import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const DOCS = join(import.meta.dirname, "../../docs/functions");

/** A worked example of a help page. */
export interface Example {
  readonly page: string;
  readonly formula: string;
  /** Ranges that the formula names, as `B2:B4 holds {1;2}` gives them. */
  readonly cells: ReadonlyMap<string, unknown>;
  readonly shown: string;
}

/** One page per function. */
export function helpPageNames(): string[] {
  return readdirSync(DOCS).filter((name) => name.endsWith(".md"));
}

/**
 * The examples of a page: in a ```crm block, what cells hold, a formula, → what it shows. A result
 * of several rows goes on in indented lines.
 */
export function examplesOf(page: string): Example[] {
  const text = readFileSync(join(DOCS, page), "utf8");
  return [...text.matchAll(/```crm\n([^`]*)```/g)].flatMap(([, block = ""]) => {
    const cells = new Map<string, unknown>();
    const lines = block.trim().split("\n");
    return lines.flatMap((line, index) => {
      const [, range, content] = /^([A-Z]+\d+:[A-Z]+\d+) holds (.+)$/.exec(line) ?? [];
      if (range !== undefined) cells.set(range, valueOf(content ?? "", cells));
      if (!line.startsWith("=")) return [];
      return [{ page, formula: line, cells, shown: resultFrom(lines.slice(index + 1)) }];
    });
  });
}

function resultFrom([first = "", ...others]: readonly string[]): string {
  const end = others.findIndex((line) => !line.startsWith(" "));
  const more = end < 0 ? others : others.slice(0, end);
  return [first.replace(/^→\s*/, ""), ...more.map((line) => line.trim())].join("\n");
}

/** `=CRM.NPV(10%, {1;2}, , "mid")` as the id and the arguments that Excel passes. */
export function callOf({ formula, cells }: Example): { id: string; args: unknown[] } {
  const [, id = "", list = ""] = /^=CRM\.([A-Z.]+)\((.*)\)$/.exec(formula) ?? [];
  return { id, args: split(list, ",").map((text) => valueOf(text.trim(), cells)) };
}

/** A number, a percentage, text, an array constant, a range or nothing. */
export function valueOf(text: string, cells: ReadonlyMap<string, unknown>): unknown {
  if (text === "") return null;
  if (cells.has(text)) return cells.get(text);
  if (text.startsWith("{")) {
    const rows = split(text.slice(1, -1), ";");
    return rows.map((row) => split(row, ",").map((cell) => constantOf(cell.trim())));
  }
  return text.endsWith("%") ? Number(`${text.slice(0, -1)}e-2`) : constantOf(text);
}

/** What Excel allows inside an array constant: numbers and text; no percent sign, no gaps. */
function constantOf(text: string): unknown {
  if (text.startsWith('"')) return JSON.parse(text);
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new Error(`${text} cannot stand in a formula of a help page`);
}

/** Splits at a separator that stands outside quotation marks and braces. */
function split(text: string, separator: "," | ";"): string[] {
  const parts = [""];
  let depth = 0;
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && character === "{") depth++;
    if (!isQuoted && character === "}") depth--;
    if (character === separator && depth === 0 && !isQuoted) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${character}`);
  }
  return parts;
}

/**
 * A result as the page shows it. A spilled one stands on the page as {1;2}, or with texts as lines of cells: label | 1.00. Each
 * number is shown with the decimals that the page gives it.
 */
export function shownLike(value: unknown, like: string): string {
  if (!Array.isArray(value)) return formatCell(value, like);
  const rows = value as unknown[][];
  if (like.startsWith("{")) {
    const likes = like.slice(1, -1).split(/[;,]/);
    let index = 0;
    return `{${rows.map((row) => row.map((cell) => formatCell(cell, likes[index++] ?? "")).join(",")).join(";")}}`;
  }
  const likes = like.split("\n").map((line) => line.split(" | "));
  return rows
    .map((row, r) => row.map((cell, c) => formatCell(cell, likes[r]?.[c] ?? "")).join(" | "))
    .join("\n");
}

function formatCell(value: unknown, like: string): string {
  if (typeof value === "string") return value;
  const decimals = /\.(\d+)/.exec(like)?.[1]?.length ?? 0;
  return Number(value).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
