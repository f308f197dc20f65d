import { describe, expect, it } from "vitest";
import { manifestDocument } from "../../src/build/manifest-document";
import { manifestProblems } from "../../src/build/manifest-rules";
import { manifestSource, packageVersion, replacing } from "../support/manifest";

const LONG = "x".repeat(251);

describe("manifestProblems", () => {
  it("finds none in the manifest of the repository", () => {
    expect(problemsAfter((manifest) => manifest)).toEqual([]);
  });

  it.each([
    [
      "an element of the schema left out",
      replacing(/<DefaultLocale>.*<\/DefaultLocale>/, ""),
      "DefaultLocale must be in the manifest, found none",
    ],
    [
      "an id that is no GUID",
      replacing(/<Id>.*<\/Id>/, "<Id>crm-value</Id>"),
      'Id must be a GUID in lower case, got "crm-value"',
    ],
    [
      "a version Excel cannot read",
      replacing(/<Version>.*<\/Version>/, "<Version>0.1.0-beta</Version>"),
      'Version must be up to four numbers of up to five digits, got "0.1.0-beta"',
    ],
    [
      "a version out of step with the package",
      replacing(/<Version>.*<\/Version>/, "<Version>9.9.9.0</Version>"),
      `Version must be ${packageVersion}.0, in step with package.json, got "9.9.9.0"`,
    ],
    [
      "another permission",
      replacing("ReadWriteDocument", "ReadDocument"),
      'Permissions must be exactly ReadWriteDocument, got "ReadDocument"',
    ],
    [
      "a requirement set left out",
      replacing(/<Set Name="SharedRuntime".*/, ""),
      'Requirements must list SharedRuntime 1.1, got ""',
    ],
    [
      "a requirement set of another version",
      replacing(
        '"CustomFunctionsRuntime" MinVersion="1.1"',
        '"CustomFunctionsRuntime" MinVersion="1.4"',
      ),
      'Requirements must list CustomFunctionsRuntime 1.1, got "1.4"',
    ],
    [
      "a second host",
      replacing('<Host Name="Workbook" />', '<Host Name="Workbook" /><Host Name="Document" />'),
      "Hosts must be Workbook alone, got Workbook, Document, Workbook",
    ],
    [
      "no provider",
      replacing(/<ProviderName>.*</, "<ProviderName><"),
      "ProviderName must not be empty",
    ],
    [
      "a description that is too long",
      replacing(/(<Description DefaultValue=")[^"]*/, `$1${LONG}`),
      "Description must have at most 250 characters, got 251",
    ],
    [
      "a label that is too long",
      replacing('"Build workbook"', `"${LONG}"`),
      'resource "Build.Label" must have at most 125 characters, got 251',
    ],
    [
      "a translation that is too long",
      replacing(
        '"Build workbook" />',
        `"Build workbook"><bt:Override Locale="es-ES" Value="${LONG}" /></bt:String>`,
      ),
      'resource "Build.Label" must have at most 125 characters, got 251',
    ],
    [
      "an explanation that is too long",
      replacing(/(id="Open.Description" DefaultValue=")[^"]*/, `$1${LONG}`),
      'resource "Open.Description" must have at most 250 characters, got 251',
    ],
    [
      "a resource id that is too long",
      (manifest: string) => manifest.replaceAll('"Build.Label"', `"${"b".repeat(33)}"`),
      `resource id "${"b".repeat(33)}" must have at most 32 characters, got 33`,
    ],
    [
      "a control id that is too long",
      replacing('"CrmValue.Open"', `"${"o".repeat(126)}"`),
      `Control id "${"o".repeat(126)}" must have at most 125 characters, got 126`,
    ],
    [
      "one id for two resources",
      replacing('String id="Pane.Title"', 'String id="Group.Label"'),
      'id "Group.Label" must be given once, got it again',
    ],
    [
      "one id for two controls",
      replacing('id="CrmValue.Build"', 'id="CrmValue.Open"'),
      'id "CrmValue.Open" must be given once, got it again',
    ],
    [
      "a resource that nothing defines",
      replacing('<Label resid="Build.Label" />', '<Label resid="Built.Label" />'),
      'Label names resource "Built.Label", which is missing',
    ],
    [
      "a resource that nothing uses",
      replacing('<bt:String id="Open.Label"', '<bt:String id="Idle" DefaultValue="x" />$&'),
      'resource "Idle" must be used, nothing names it',
    ],
    [
      "a long text where a short one belongs",
      replacing('<Label resid="Build.Label" />', '<Label resid="Build.Description" />'),
      'Label must name a ShortString, got "Build.Description", which is a LongString',
    ],
    [
      "a resource named by an element no rule knows",
      replacing("<GetStarted>", '<GetStarted><Video resid="Taskpane.Url" />'),
      "Video names a resource, which no rule foresees",
    ],
    [
      "a runtime that ends with the pane",
      replacing('lifetime="long"', 'lifetime="short"'),
      'Runtime lifetime must be long, got "short"',
    ],
    [
      "functions in another page",
      replacing(/(<Page>\s*<SourceLocation resid=")[^"]*/, "$1Functions.Script.Url"),
      'Page of the functions must name the runtime\'s "Taskpane.Url", got "Functions.Script.Url"',
    ],
    [
      "commands in another page",
      replacing(/(<FunctionFile resid=")[^"]*/, "$1Functions.Script.Url"),
      'FunctionFile must name the runtime\'s "Taskpane.Url", got "Functions.Script.Url"',
    ],
    [
      "the pane in another page",
      replacing(/(<TaskpaneId>.*\s*<SourceLocation resid=")[^"]*/, "$1GetStarted.LearnMoreUrl"),
      'SourceLocation of the pane must name the runtime\'s "Taskpane.Url", got "GetStarted.LearnMoreUrl"',
    ],
    [
      "another start page",
      replacing(/(<SourceLocation DefaultValue=")[^"]*/, "$1https://localhost:3000/start.html"),
      "SourceLocation must be the shared page https://localhost:3000/taskpane.html, got https://localhost:3000/start.html",
    ],
    [
      "another namespace",
      replacing('DefaultValue="CRM"', 'DefaultValue="VALUE"'),
      'Namespace must be CRM in every language, got "VALUE"',
    ],
    [
      "a translated namespace, which would break every formula in that language",
      replacing(
        'DefaultValue="CRM" />',
        'DefaultValue="CRM"><bt:Override Locale="es-ES" Value="CRMES" /></bt:String>',
      ),
      'Namespace must be CRM in every language, got "CRM,CRMES"',
    ],
    [
      "a button without its smallest icon",
      replacing('<bt:Image size="16" resid="Build.16" />', ""),
      'Control "CrmValue.Build" must have icons of 16, 32, 80 pixels, got "32, 80"',
    ],
  ])("reports %s", (_, damage, problem) => {
    expect(problemsAfter(damage)).toContain(problem);
  });
});

function problemsAfter(damage: (manifest: string) => string): string[] {
  return manifestProblems(manifestDocument(damage(manifestSource)), packageVersion);
}
