import { BUILD_FORM_HASH } from "./pane-location";

/** What the buttons of the ribbon do, by the names that manifest.xml gives them. */
export function registerRibbonActions(): void {
  Office.actions.associate("buildWorkbook", (event: Office.AddinCommands.Event) => {
    void showBuildForm(event);
  });
}

/** Opens the pane at the form, ready to type. */
async function showBuildForm(event: Office.AddinCommands.Event): Promise<void> {
  try {
    location.hash = BUILD_FORM_HASH;
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed(); // Excel keeps the button busy until then
  }
}
