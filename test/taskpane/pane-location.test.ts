import { describe, expect, it } from "vitest";
import { BUILD_FORM_HASH, VIEWS, hashOfView, viewOfHash } from "../../src/taskpane/pane-location";

describe("viewOfHash", () => {
  it.each(VIEWS)("finds the view %s by its own hash", (view) => {
    expect(viewOfHash(hashOfView(view))).toBe(view);
  });

  it.each(["#measure/post", BUILD_FORM_HASH])("finds the view that %j is a part of", (hash) => {
    expect(hash).toContain(`#${String(viewOfHash(hash))}/`);
  });

  it.each(["", "#", "#&_xdm_Info=conversation|app|https://host", "#FUNCTIONS", "#buildings"])(
    "finds none in %j",
    (hash) => {
      expect(viewOfHash(hash)).toBeNull();
    },
  );
});
