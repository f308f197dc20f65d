import { describe, expect, it } from "vitest";
import { BUILD_FORM_HASH, VIEWS, hashOfView, viewOfHash } from "../../src/taskpane/pane-location";

describe("viewOfHash", () => {
  it.each(VIEWS)("finds the view %s by its own hash", (view) => {
    expect(viewOfHash(hashOfView(view))).toBe(view);
  });

  it.each(["", "#", BUILD_FORM_HASH, "#&_xdm_Info=conversation|app|https://host", "#FUNCTIONS"])(
    "shows the first view for %j",
    (hash) => {
      expect(viewOfHash(hash)).toBe("build");
    },
  );
});
