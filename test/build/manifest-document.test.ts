import { describe, expect, it } from "vitest";
import {
  all,
  attribute,
  find,
  manifestDocument,
  resources,
  values,
} from "../../src/build/manifest-document";

const document = manifestDocument(`<?xml version="1.0"?>
<!-- a comment -->
<App xmlns:bt="urn:bt">
  <Id> 0012 </Id>
  <Name DefaultValue="Costs &amp; benefits"><Override Locale="es-ES" Value="Costes" /></Name>
  <Resources>
    <bt:Images><bt:Image id="Icon" DefaultValue="https://example.com/a.png" /></bt:Images>
    <bt:Urls><bt:Url id="Page" DefaultValue="https://example.com/" /></bt:Urls>
    <bt:ShortStrings>
      <bt:String id="Label" DefaultValue="Label">
        <bt:Override Locale="vi-VN" Value="Nhãn" />
      </bt:String>
    </bt:ShortStrings>
  </Resources>
</App>`);

describe("manifestDocument", () => {
  it("reads elements without their prefix, attributes and text as they are written", () => {
    expect(document.name).toBe("App");
    expect(find(document, "Id")?.text).toBe("0012");
    expect(attribute(find(document, "Name"), "DefaultValue")).toBe("Costs & benefits");
  });

  it("finds elements at any depth, in order", () => {
    expect(all(document, "Override").map((element) => attribute(element, "Locale"))).toEqual([
      "es-ES",
      "vi-VN",
    ]);
    expect(find(document, "Resources", "Url")?.name).toBe("Url");
    expect(find(document, "Nowhere", "Url")).toBeUndefined();
  });

  it("takes a missing attribute for an empty one", () => {
    expect(attribute(find(document, "Id"), "lifetime")).toBe("");
    expect(attribute(undefined, "lifetime")).toBe("");
  });

  it("refuses a text without an element", () => {
    expect(() => manifestDocument("")).toThrow("manifest must hold an element, got none");
  });
});

describe("values", () => {
  it("are those of every language", () => {
    expect(values(find(document, "Name")!)).toEqual(["Costs & benefits", "Costes"]);
  });
});

describe("resources", () => {
  it("are told apart by their section", () => {
    expect(Object.fromEntries(resources(document))).toEqual({
      Icon: { kind: "Image", values: ["https://example.com/a.png"] },
      Page: { kind: "Url", values: ["https://example.com/"] },
      Label: { kind: "ShortString", values: ["Label", "Nhãn"] },
    });
  });
});
