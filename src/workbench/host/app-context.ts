import type { FrameIdentity } from "./frame-name";
import type { RequirementSets } from "./requirements";

const EXCEL_WEB_APP = 16;
const READ_WRITE = 1;
const TASK_PANE = 1;
const Display = { hidden: 1, taskPane: 2 } as const;

/** What the host tells an add-in about itself at the start: Office.context comes from here. */
export function appContext(
  { appId, conversationId, locale }: FrameIdentity,
  requirements: RequirementSets,
  settings: Readonly<Record<string, string>>,
  paneVisible: boolean,
): Record<string, unknown> {
  return {
    _id: appId,
    _appInstanceId: appId,
    _appName: EXCEL_WEB_APP,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.0.0",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: "https://workbench.invalid/Book1.xlsx",
    _clientMode: READ_WRITE,
    _settings: Object.entries(settings),
    _reason: "documentOpened",
    _osfControlType: TASK_PANE,
    _eToken: "",
    _correlationId: conversationId,
    _requirementMatrix: JSON.stringify(requirements),
    _clientWindowHeight: 0,
    _clientWindowWidth: 0,
    _addinName: "CRM Value",
    _appDomains: [],
    _initialDisplayMode: paneVisible ? Display.taskPane : Display.hidden,
  };
}
