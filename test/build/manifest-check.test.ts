import { describe, expect, it } from "vitest";
import { checkManifest } from "../../src/build/manifest-check";
import { buildWith, packageVersion, replacing } from "../support/manifest";

const setting = { packageVersion, development: false };

describe("checkManifest", () => {
  it("is content with a build of the repository", async () => {
    const { files } = await buildWith();
    expect(await checkManifest(files, setting)).toEqual([]);
  });

  it("reports what is wrong with the manifest and with the files together", async () => {
    const { files } = await buildWith((manifest) =>
      replacing(
        "ReadWriteDocument",
        "Restricted",
      )(replacing("3000/functions.json", "3000/f.json")(manifest)),
    );
    expect(await checkManifest(files, setting)).toEqual([
      'Permissions must be exactly ReadWriteDocument, got "Restricted"',
      "https://example.com/crm/f.json has no file in the build",
    ]);
  });

  it.each([
    ["an element left open", replacing("</Hosts>", "")],
    ["a bare ampersand", replacing('"CRM Value"', '"CRM & Value"')],
  ])("reports %s as the one problem, since nothing after it can be read", async (_, damage) => {
    const { files } = await buildWith(damage);
    const problems = await checkManifest(files, setting);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(/^manifest must be well-formed: /);
  });

  it("reports a build without a manifest", async () => {
    expect(await checkManifest(new Map(), setting)).toEqual([
      "manifest.xml must be in the build, found none",
    ]);
  });
});
