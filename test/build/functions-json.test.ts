import { describe, expect, it } from "vitest";
import { functionsJson } from "../../src/build/functions-json";

describe("functionsJson", () => {
  it("puts the help pages where the add-in is served", async () => {
    const text = await functionsJson({ baseUrl: "https://host.example/crm" });
    expect(text).toContain('"helpUrl": "https://host.example/crm/help/npv.html"');
  });

  it("leaves cells that hold an error to Excel", async () => {
    expect(await functionsJson({ baseUrl: "https://host.example/" })).not.toContain(
      "allowErrorForDataTypeAny",
    );
  });
});
