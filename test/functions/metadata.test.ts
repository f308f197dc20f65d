import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { functionsJson } from "../../src/build/functions-json";

/** The public contract: what a workbook that uses the functions relies on. */
const GOLDEN = join(import.meta.dirname, "../golden/functions.json");

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}
interface CustomFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly type: string; readonly dimensionality?: string };
}

const text = await functionsJson({ baseUrl: "https://crm-value.example/" });
const { functions } = JSON.parse(text) as { functions: CustomFunction[] };
const released = (JSON.parse(readFileSync(GOLDEN, "utf8")) as { functions: CustomFunction[] })
  .functions;

describe("functions.json", () => {
  it("is the contract in test/golden", async () => {
    await expect(text).toMatchFileSnapshot(GOLDEN);
  });

  it("keeps every function and parameter that was released, in its place", () => {
    for (const { id, parameters } of released) {
      const now = functions.find((entry) => entry.id === id)?.parameters ?? [];
      expect(now.slice(0, parameters.length).map(({ name }) => name)).toEqual(
        parameters.map(({ name }) => name),
      );
      // What was optional stays so, and what is new may be left out.
      expect(now.filter(({ optional }) => !optional).length).toBeLessThanOrEqual(
        parameters.filter(({ optional }) => !optional).length,
      );
    }
  });

  it("has ids that differ by more than . and _", () => {
    const plain = functions.map(({ id }) => id.replaceAll(".", "_"));
    expect(new Set(plain).size).toBe(plain.length);
  });

  describe.each(functions.map((entry) => [entry.id, entry] as const))("%s", (id, entry) => {
    it("has a name that Excel takes for a function", () => {
      expect(entry.name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,127}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/); // a cell: CLV1
      expect(id).not.toMatch(/^R\d*C\d*$/); // a cell in R1C1 notation
    });

    it("describes itself and each parameter in whole sentences", () => {
      const descriptions = [entry.description, ...entry.parameters.map((p) => p.description)];
      for (const description of descriptions) expect(description).toMatch(/^["A-Z0-9].*\.$/);
    });

    it("has a help page", () => {
      expect(entry.helpUrl).toBe(`https://crm-value.example/help/${id.toLowerCase()}.html`);
    });

    it("asks for what it needs first", () => {
      const optional = entry.parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
    });

    it("says which parameters have a default, and which", () => {
      for (const { name, description, optional } of entry.parameters) {
        if (optional)
          expect(`${name}: ${description ?? ""}`).toMatch(/default|left out|Leave it out/);
      }
    });
  });

  it("spills from CLV and from what lists every rate only", () => {
    const spilling = functions.filter(({ result }) => result.dimensionality === "matrix");
    expect(spilling.map(({ id }) => id)).toEqual(["CLV", "IRR.ALL", "XIRR.ALL"]);
  });
});
