import type { CaseLine } from "./import-case";

/** Finds the line that a cell names, by its id or else by its name, letter for letter. */
export interface LineFinder {
  /** The line, "unknown", or "ambiguous" where several lines have this name. */
  readonly find: (text: string) => CaseLine | "unknown" | "ambiguous";
  /** The line whose id or name differs in capital letters and spaces only, if any. */
  readonly findSimilar: (text: string) => CaseLine | undefined;
}

/** Ids come before names: "C01" is the line with this id, even where another is named so. */
export function lineFinder(lines: readonly CaseLine[]): LineFinder {
  const byText = new Map<string, CaseLine | "ambiguous">();
  for (const line of lines) {
    const name = line.name.trim();
    if (name !== "") byText.set(name, byText.has(name) ? "ambiguous" : line);
  }
  for (const line of lines) {
    if (line.id.trim() !== "") byText.set(line.id.trim(), line);
  }

  return {
    find: (text) => byText.get(text.trim()) ?? "unknown",
    findSimilar: (text) =>
      lines.find(({ id, name }) => [id, name].some((known) => simple(known) === simple(text))),
  };
}

function simple(text: string): string {
  return text.toLowerCase().replace(/\s+/g, "");
}
