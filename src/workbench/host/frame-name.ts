/** What office.js must find in its window's name to know its host. */
export interface FrameIdentity {
  /** New for each load of the frame: office.js keeps settings in sessionStorage under this id. */
  readonly conversationId: string;
  readonly appId: string;
  /** Origin of the page that plays Excel, for example "http://localhost:3100". */
  readonly hostOrigin: string;
  readonly locale: string;
}

/** Shared runtime (1) with custom functions (2). */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;

/**
 * The name to give an iframe (or window) before the add-in's page loads in it. Unlike query
 * parameters, a name survives navigation and leaves the add-in's address alone.
 */
export function frameName({ conversationId, appId, hostOrigin, locale }: FrameIdentity): string {
  const flags = String(SHARED_RUNTIME_WITH_FUNCTIONS);
  const hostInfo = ["Excel", "Web", "16.01", locale, conversationId, "", "disableLogging", flags];
  return JSON.stringify({
    baseFrameName: `crm-value-${conversationId}`,
    hostInfo: hostInfo.join("$"),
    xdmInfo: [conversationId, appId, hostOrigin].join("|"),
    serializerVersion: 1,
    flights: "[]",
  });
}
