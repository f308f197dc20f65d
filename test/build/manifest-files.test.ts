import { describe, expect, it } from "vitest";
import { manifestDocument } from "../../src/build/manifest-document";
import { manifestFileProblems, type BuiltFiles } from "../../src/build/manifest-files";
import { buildWith, filesFor, manifestSource, replacing } from "../support/manifest";

describe("manifestFileProblems", () => {
  it("finds none in a build of the repository", async () => {
    expect(problemsOf(await buildWith())).toEqual([]);
  });

  it("finds none in a build for development", async () => {
    const manifest = manifestSource;
    expect(problemsOf({ manifest, files: await filesFor(manifest) }, true)).toEqual([]);
  });

  it.each([
    [
      "a start page that is no address",
      replacing(/(<SourceLocation DefaultValue=")[^"]*/, "$1taskpane.html"),
      'SourceLocation must be an address, got "taskpane.html"',
    ],
    [
      "an incomplete address",
      replacing(/(<SupportUrl DefaultValue=")[^"]*/, "$1help/support.html"),
      'address must be complete, got "help/support.html"',
    ],
    [
      "an address without encryption",
      replacing(/(<SupportUrl DefaultValue=")[^"]*/, "$1http://example.com/crm/help/support.html"),
      "address must begin with https://, got http://example.com/crm/help/support.html",
    ],
    [
      "an address of this machine",
      replacing(/(<SupportUrl DefaultValue=")[^"]*/, "$1https://localhost:4000/support.html"),
      "address must not be of this machine in production, got https://localhost:4000/support.html",
    ],
    [
      "an address of somebody else",
      replacing(/(<SupportUrl DefaultValue=")[^"]*/, "$1https://elsewhere.example/support.html"),
      "address must lie under https://example.com/crm/, got https://elsewhere.example/support.html",
    ],
    [
      "an address without a file",
      replacing("3000/functions.json", "3000/functions-en.json"),
      "https://example.com/crm/functions-en.json has no file in the build",
    ],
    [
      "a translated address without a file",
      replacing(
        '3000/functions.json" />',
        '3000/functions.json"><bt:Override Locale="es-ES" Value="https://localhost:3000/functions-es.json" /></bt:Url>',
      ),
      "https://example.com/crm/functions-es.json has no file in the build",
    ],
    [
      "an icon of another size than the ribbon is told",
      replacing("assets/build-32.png", "assets/build-80.png"),
      "assets/build-80.png must be 32 x 32 pixels, got 80 x 80",
    ],
    [
      "an icon of another size in the list of add-ins",
      replacing(/(<HighResolutionIconUrl DefaultValue=".*)icon-64/, "$1icon-128"),
      "assets/icon-128.png must be 64 x 64 pixels, got 128 x 128",
    ],
    [
      "a button whose function no script names",
      replacing("<FunctionName>buildWorkbook<", "<FunctionName>buildBook<"),
      'function command "buildBook" must be named in a script of the build',
    ],
  ])("reports %s", async (_, damage, problem) => {
    expect(problemsOf(await buildWith(damage))).toContain(problem);
  });

  it("reports a development build that is to be published", async () => {
    const manifest = manifestSource;
    expect(problemsOf({ manifest, files: await filesFor(manifest) })).toContain(
      "address must not be of this machine in production, got https://localhost:3000/functions.js",
    );
  });

  it("reports a production build where one for development is needed", async () => {
    expect(problemsOf(await buildWith(), true)).toContain(
      "address must begin with https://localhost:3000/ in development, got https://example.com/crm/functions.js",
    );
  });

  it("reports an icon that is no PNG", async () => {
    const { manifest, files } = await buildWith();
    const svg = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg' />");
    const damaged = new Map(files).set("assets/icon-32.png", svg);
    expect(problemsOf({ manifest, files: damaged })).toContain("assets/icon-32.png must be a PNG");
  });

  it("reports an icon whose name does not say its size", async () => {
    const { manifest, files } = await buildWith(replacing("assets/build-32", "assets/build"));
    const renamed = new Map(files).set("assets/build.png", files.get("assets/build-32.png")!);
    expect(problemsOf({ manifest, files: renamed })).toContain(
      "assets/build.png must say its size, 32, in its name",
    );
  });
});

function problemsOf(
  { manifest, files }: { manifest: string; files: BuiltFiles },
  development = false,
): string[] {
  return manifestFileProblems(manifestDocument(manifest), files, development);
}
