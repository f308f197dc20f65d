import {
  all,
  attribute,
  find,
  resources,
  values,
  type ManifestElement,
  type Resource,
} from "./manifest-document";

/**
 * What is wrong with the manifest itself, one sentence each; what it points at is the matter of
 * `manifestFileProblems`. Excel reports most of these late or not at all: a resource id that
 * nothing defines passes Microsoft's schema and their validation service.
 *
 * @param packageVersion the version in package.json, with which the manifest keeps step
 */
export function manifestProblems(manifest: ManifestElement, packageVersion: string): string[] {
  return [
    ...presenceProblems(manifest),
    ...identityProblems(manifest, packageVersion),
    ...capabilityProblems(manifest),
    ...lengthProblems(manifest),
    ...uniquenessProblems(manifest),
    ...resourceProblems(manifest),
    ...runtimeProblems(manifest),
    ...controlProblems(manifest),
  ];
}

/** What the schema asks of every add-in and no other rule would miss. */
const REQUIRED = ["DefaultLocale", "IconUrl"];

function presenceProblems(manifest: ManifestElement): string[] {
  return REQUIRED.filter((name) => find(manifest, name) === undefined).map(
    (name) => `${name} must be in the manifest, found none`,
  );
}

function identityProblems(manifest: ManifestElement, packageVersion: string): string[] {
  const id = find(manifest, "Id")?.text ?? "";
  const version = find(manifest, "Version")?.text ?? "";
  const problems: string[] = [];

  const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
  if (!guid.test(id)) problems.push(`Id must be a GUID in lower case, got "${id}"`);

  if (!/^\d{1,5}(\.\d{1,5}){0,3}$/.test(version)) {
    problems.push(`Version must be up to four numbers of up to five digits, got "${version}"`);
  }
  if (version !== `${packageVersion}.0`) {
    problems.push(
      `Version must be ${packageVersion}.0, in step with package.json, got "${version}"`,
    );
  }
  return problems;
}

/** Asking for more would need a new consent of every administrator; less would not work. */
const PERMISSION = "ReadWriteDocument";
const REQUIREMENT_SETS = new Map([
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.1"],
]);

function capabilityProblems(manifest: ManifestElement): string[] {
  const problems: string[] = [];

  const permission = find(manifest, "Permissions")?.text ?? "";
  if (permission !== PERMISSION) {
    problems.push(`Permissions must be exactly ${PERMISSION}, got "${permission}"`);
  }

  const sets = new Map(
    all(manifest, "Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]),
  );
  for (const [name, version] of REQUIREMENT_SETS) {
    if (sets.get(name) !== version) {
      problems.push(`Requirements must list ${name} ${version}, got "${sets.get(name) ?? ""}"`);
    }
  }

  const hosts = all(manifest, "Host").map(
    (host) => attribute(host, "Name") || attribute(host, "type"),
  );
  if (hosts.length !== 2 || hosts.some((host) => host !== "Workbook")) {
    problems.push(`Hosts must be Workbook alone, got ${hosts.join(", ")}`);
  }
  return problems;
}

/** Microsoft's schema: OfficeAppBasicTypesV1_0 and OfficeAppManifestV1_1. */
const LONGEST = { ProviderName: 125, DisplayName: 125, Description: 250 } as const;
const LONGEST_RESOURCE = { ShortString: 125, LongString: 250, Url: 2048, Image: 2048 } as const;
const LONGEST_RESOURCE_ID = 32;
const LONGEST_CONTROL_ID = 125;

function lengthProblems(manifest: ManifestElement): string[] {
  const problems: string[] = [];
  const measure = (what: string, text: string, longest: number) => {
    if (text.length === 0) problems.push(`${what} must not be empty`);
    if (text.length > longest) {
      problems.push(`${what} must have at most ${longest} characters, got ${text.length}`);
    }
  };

  measure("ProviderName", find(manifest, "ProviderName")?.text ?? "", LONGEST.ProviderName);
  for (const name of ["DisplayName", "Description"] as const) {
    const element = manifest.children.find((child) => child.name === name);
    const texts = element === undefined ? [""] : values(element);
    for (const text of texts) measure(name, text, LONGEST[name]);
  }
  for (const [id, { kind, values: texts }] of resources(manifest)) {
    measure(`resource id "${id}"`, id, LONGEST_RESOURCE_ID);
    for (const text of texts) measure(`resource "${id}"`, text, LONGEST_RESOURCE[kind]);
  }
  for (const element of [...all(manifest, "Group"), ...all(manifest, "Control")]) {
    const id = attribute(element, "id");
    measure(`${element.name} id "${id}"`, id, LONGEST_CONTROL_ID);
  }
  return problems;
}

function uniquenessProblems(manifest: ManifestElement): string[] {
  const ofResources = find(manifest, "Resources")?.children.flatMap(({ children }) => children);
  return [
    ...repeated((ofResources ?? []).map((element) => attribute(element, "id"))),
    ...repeated(
      [...all(manifest, "Group"), ...all(manifest, "Control")].map((element) =>
        attribute(element, "id"),
      ),
    ),
  ].map((id) => `id "${id}" must be given once, got it again`);
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, place) => ids.indexOf(id) !== place);
}

/** Which kind of resource an element may name; an Image is also told apart by its size. */
const KIND_NAMED_BY: Readonly<Record<string, Resource["kind"]>> = {
  Runtime: "Url",
  SourceLocation: "Url",
  FunctionFile: "Url",
  LearnMoreUrl: "Url",
  Image: "Image",
  Namespace: "ShortString",
  Title: "ShortString",
  Label: "ShortString",
  Description: "LongString",
};

function resourceProblems(manifest: ManifestElement): string[] {
  const defined = resources(manifest);
  const naming = everything(manifest).filter((element) => element.attributes.has("resid"));
  const named = new Set(naming.map((element) => attribute(element, "resid")));

  const dangling = naming.flatMap((element) => {
    const id = attribute(element, "resid");
    const kind = KIND_NAMED_BY[element.name];
    const resource = defined.get(id);
    if (resource === undefined) return [`${element.name} names resource "${id}", which is missing`];
    if (kind === undefined) return [`${element.name} names a resource, which no rule foresees`];
    if (resource.kind !== kind) {
      return [`${element.name} must name a ${kind}, got "${id}", which is a ${resource.kind}`];
    }
    return [];
  });
  const idle = [...defined.keys()].filter((id) => !named.has(id));
  return [...dangling, ...idle.map((id) => `resource "${id}" must be used, nothing names it`)];
}

function everything(element: ManifestElement): ManifestElement[] {
  return [element, ...element.children.flatMap(everything)];
}

/** Excel gives an add-in whose runtime, page, commands and pane differ several runtimes. */
function runtimeProblems(manifest: ManifestElement): string[] {
  const problems: string[] = [];
  const runtime = find(manifest, "Runtimes", "Runtime");
  const page = attribute(runtime, "resid");
  if (attribute(runtime, "lifetime") !== "long") {
    problems.push(`Runtime lifetime must be long, got "${attribute(runtime, "lifetime")}"`);
  }

  const places = {
    "Page of the functions": attribute(find(manifest, "Page", "SourceLocation"), "resid"),
    FunctionFile: attribute(find(manifest, "FunctionFile"), "resid"),
    "SourceLocation of the pane": attribute(find(manifest, "Action", "SourceLocation"), "resid"),
  };
  for (const [place, resid] of Object.entries(places)) {
    if (resid !== page) {
      problems.push(`${place} must name the runtime's "${page}", got "${resid}"`);
    }
  }

  const start = attribute(find(manifest, "DefaultSettings", "SourceLocation"), "DefaultValue");
  const shared = resources(manifest).get(page)?.values[0] ?? "";
  if (start !== shared) {
    problems.push(`SourceLocation must be the shared page ${shared}, got ${start}`);
  }

  const namespace = resources(manifest).get(attribute(find(manifest, "Namespace"), "resid"));
  if (namespace?.values.join() !== "CRM") {
    problems.push(
      `Namespace must be CRM in every language, got "${namespace?.values.join() ?? ""}"`,
    );
  }
  return problems;
}

/** Sizes that Excel needs on the ribbon. It draws the rest from these. */
const RIBBON_SIZES = "16, 32, 80";

function controlProblems(manifest: ManifestElement): string[] {
  const buttons = [...all(manifest, "Group"), ...all(manifest, "Control")];
  return buttons.flatMap((button) => {
    const icon = button.children.find(({ name }) => name === "Icon");
    const sizes = (icon?.children ?? []).map((image) => attribute(image, "size")).join(", ");
    if (sizes === RIBBON_SIZES) return [];
    const id = attribute(button, "id");
    return [`${button.name} "${id}" must have icons of ${RIBBON_SIZES} pixels, got "${sizes}"`];
  });
}
