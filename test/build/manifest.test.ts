import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { manifestFor } from "../../src/build/manifest";
import { attribute, find, manifestDocument, resources } from "../../src/build/manifest-document";
import { manifestSource, replacing, schemaFolder } from "../support/manifest";

describe("manifestFor", () => {
  it("puts the server's address in the place of the development address, everywhere", () => {
    const manifest = manifestFor(manifestSource, "https://example.com/crm");
    expect(manifest).not.toContain("localhost");
    expect(manifest).toContain('DefaultValue="https://example.com/crm/functions.json"');
  });

  it("changes nothing for development", () => {
    expect(manifestFor(manifestSource, "https://localhost:3000/")).toBe(manifestSource);
  });

  it("keeps the manifest well-formed when the address holds an ampersand", () => {
    expect(manifestFor(manifestSource, "https://example.com/r&d/")).toContain(
      'DefaultValue="https://example.com/r&amp;d/taskpane.html"',
    );
  });

  it("refuses an address that Excel would not load", () => {
    expect(() => manifestFor(manifestSource, "http://example.com/")).toThrow(
      "baseUrl must begin with https://",
    );
  });

  it("refuses a manifest without development addresses, which it could not rewrite", () => {
    const built = manifestFor(manifestSource, "https://example.com/");
    expect(() => manifestFor(built, "https://other.example/")).toThrow(
      "manifest must name its files under https://localhost:3000/, found none",
    );
  });
});

describe("manifest.xml", () => {
  const manifest = manifestDocument(manifestSource);

  it("keeps the id by which Excel and every document know the add-in", () => {
    expect(find(manifest, "Id")?.text).toBe("f6215147-f60f-4fd8-b164-b03f66271901");
  });

  it("has the two buttons of the ribbon, in this order", () => {
    const texts = resources(manifest);
    const group = find(manifest, "OfficeTab", "Group");
    const buttons = group?.children.filter(({ name }) => name === "Control") ?? [];
    expect(
      buttons.map((button) => ({
        label: texts.get(attribute(find(button, "Label"), "resid"))?.values,
        action: attribute(find(button, "Action"), "type"),
        does: find(button, "FunctionName")?.text,
      })),
    ).toEqual([
      { label: ["Open CRM Value"], action: "ShowTaskpane", does: undefined },
      { label: ["Build workbook"], action: "ExecuteFunction", does: "buildWorkbook" },
    ]);
  });

  describe.skipIf(!existsSync(schemaFolder))("against Microsoft's schema", () => {
    it("is valid", async () => {
      expect(await schemaErrors(manifestSource)).toEqual([]);
    });

    it.each([
      [
        "elements in another order",
        replacing(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1"),
        "Version': This element is not expected. Expected is",
      ],
      [
        "no version",
        replacing(/<Version>.*<\/Version>/, ""),
        "ProviderName': This element is not expected. Expected is",
      ],
      [
        "a text that is too long",
        replacing('"Build workbook"', `"${"x".repeat(126)}"`),
        "exceeds the allowed maximum length of '125'",
      ],
      [
        "an element nobody knows",
        replacing("<Hosts>", "<Hosts><Guest />"),
        "Guest': This element is not expected",
      ],
      [
        "a runtime without an address",
        replacing(/(<Runtime) resid="[^"]*"/, "$1"),
        "The attribute 'resid' is required but missing",
      ],
    ])("is not valid with %s", async (_, damage, message) => {
      expect(await schemaErrors(damage(manifestSource))).toContainEqual(
        expect.stringContaining(message),
      );
    });
  });
});

async function schemaErrors(xml: string): Promise<string[]> {
  const files = await Promise.all(
    [
      "OfficeAppManifestV1_1.xsd",
      "TaskPaneAppVersionOverridesV1_0.xsd",
      "OfficeAppBasicTypesV1_0.xsd",
    ].map(async (fileName) => ({
      fileName,
      contents: repaired(await readFile(join(schemaFolder, fileName), "utf8")),
    })),
  );
  const [schema, ...preload] = files;
  const { errors } = await validateXML({ xml, schema: schema!, preload });
  return errors.map(({ message }) => message);
}

/** The schemas of 2020 do not compile as published, and they precede the shared runtime. */
function repaired(schema: string): string {
  return schema
    .replaceAll("https://www.w3.org/2001/XMLSchema", "http://www.w3.org/2001/XMLSchema")
    .replaceAll("{0,3}?", "{0,3}")
    .replaceAll(/<xs:import [^>]*(Mail|Content)AppVersionOverrides[^>]*\/>/g, "")
    .replaceAll(/<xs:element ref="(mail|content)or:[\s\S]*?<\/xs:element>/g, "")
    .replace(
      /(<xs:complexType name="Host" abstract="true">[\s\S]*?<xs:sequence>)/,
      `$1
      <xs:element name="Runtimes" minOccurs="0">
        <xs:complexType><xs:sequence><xs:element name="Runtime"><xs:complexType>
          <xs:attribute name="resid" type="bt:ShortString" use="required"/>
          <xs:attribute name="lifetime" type="bt:ShortString"/>
        </xs:complexType></xs:element></xs:sequence></xs:complexType>
      </xs:element>`,
    );
}
