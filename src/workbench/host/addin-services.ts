import { HostService } from "./rich/host-object";

/** What the services of Office need from the host. */
export interface AddinServicesHost {
  /** The add-in's functions are registered and may be called. */
  functionsReady(): void;
  functionResults(results: unknown): void;
  isPaneVisible(): boolean;
  showPane(visible: boolean): void;
}

/** Features of the custom functions runtime: 2 lets results follow each other more quickly. */
const ENABLED_FEATURES = [2];

/** The services beside the workbook: custom functions, the pane's runtime, actions. */
export function addinServices(host: AddinServicesHost): ReadonlyMap<string, HostService> {
  let startState = "Inactive";
  const services: Record<string, HostService["methods"]> = {
    "Microsoft.ExcelServices.CustomFunctions": {
      _SetOsfControlContainerReadyForCustomFunctions: () => {
        host.functionsReady();
      },
      _GetEnabledFeatures: () => ENABLED_FEATURES,
      SetInvocationArrayResults: (results) => {
        host.functionResults(results);
      },
      SetInvocationResults: (results) => {
        host.functionResults(results);
      },
    },
    "Microsoft.AppRuntime.AppRuntimeService": {
      GetAppRuntimeState: () => (host.isPaneVisible() ? "Visible" : "Background"),
      SetAppRuntimeState: (state) => {
        host.showPane(state === "Visible");
      },
    },
    "Microsoft.AppRuntime.AppRuntimePersistenceService": {
      GetAppRuntimeStartState: () => startState,
      SetAppRuntimeStartState: (state) => {
        startState = String(state);
      },
    },
    "Microsoft.InternalService.AddinInternalService": {
      NotifyActionHandlerReady: () => null,
    },
  };
  return new Map(
    Object.entries(services).map(([name, methods]) => [name, new HostService(name, methods)]),
  );
}
