import { describe, expect, it } from "vitest";
import { valuesOfCase } from "../../../src/core/case/values-of-case";
import { nearestDoubleTo } from "../../../src/core/numeric/computable-number";

describe("valuesOfCase", () => {
  it.each([
    ["end", { gained: 500, paid: 320, net: 180 }],
    ["start", { gained: 600, paid: 344, net: 256 }],
  ] as const)("are those of benefits, of costs and of both together: %s", (timing, values) => {
    const { gained, paid, net } = valuesOfCase([0, 600], [200, 144], 0.2, timing);
    expect({
      gained: nearestDoubleTo(gained),
      paid: nearestDoubleTo(paid),
      net: nearestDoubleTo(net),
    }).toEqual(values);
  });
});
