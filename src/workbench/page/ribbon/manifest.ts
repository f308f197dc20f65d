/** A button that the add-in puts into the ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly action:
    | { readonly kind: "ShowTaskpane" }
    | { readonly kind: "ExecuteFunction"; readonly functionName: string };
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the workbench reads of the manifest. */
export interface AddinManifest {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly namespace: string;
  readonly paneTitle: string;
  readonly groups: readonly RibbonGroup[];
}

/** Reads the parsed manifest; addresses of images become those of this server. */
export function readManifest(document: Document): AddinManifest {
  const resources = new Map<string, string>();
  for (const kind of ["bt:Image", "bt:Url", "bt:String"]) {
    for (const element of elements(document, kind)) {
      const [id, value] = [element.getAttribute("id"), element.getAttribute("DefaultValue")];
      if (id !== null && value !== null) resources.set(id, value);
    }
  }
  const text = (parent: Element | undefined): string =>
    resources.get(parent?.getAttribute("resid") ?? "") ?? "";
  const image = (parent: Element | undefined): string => {
    const images = parent === undefined ? [] : elements(parent, "bt:Image");
    const large = images.find((one) => one.getAttribute("size") === "32") ?? images[0];
    return served(text(large));
  };

  const button = (control: Element): RibbonButton => {
    const [tip] = elements(control, "Supertip");
    const [functionName] = elements(control, "FunctionName");
    return {
      id: control.getAttribute("id") ?? "",
      label: text(elements(control, "Label")[0]),
      description: tip === undefined ? "" : text(elements(tip, "Description")[0]),
      icon: image(elements(control, "Icon")[0]),
      action:
        functionName === undefined
          ? { kind: "ShowTaskpane" }
          : { kind: "ExecuteFunction", functionName: functionName.textContent.trim() },
    };
  };

  const content = (name: string): string => elements(document, name)[0]?.textContent.trim() ?? "";
  return {
    id: content("Id"),
    version: content("Version"),
    name: elements(document, "DisplayName")[0]?.getAttribute("DefaultValue") ?? "",
    namespace: text(elements(document, "Namespace")[0]),
    paneTitle: text(elements(document, "Action").flatMap((one) => elements(one, "Title"))[0]),
    groups: elements(document, "Group").map((group) => ({
      label: text(elements(group, "Label")[0]),
      buttons: elements(group, "Control").map(button),
    })),
  };
}

function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagName(name)];
}

/** "https://somewhere/assets/icon-32.png" lies at "/addin/assets/icon-32.png" here. */
function served(address: string): string {
  return address === "" ? "" : `/addin/assets/${address.split("/").at(-1) ?? ""}`;
}
