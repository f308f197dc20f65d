import { describe, expect, it } from "vitest";
import { requireBaseUrl } from "../../src/build/base-url";

describe("requireBaseUrl", () => {
  it.each([
    ["https://example.com/crm/", "https://example.com/crm/"],
    ["https://example.com/crm", "https://example.com/crm/"],
    ["https://example.com", "https://example.com/"],
    ["https://EXAMPLE.com:8443/a b/", "https://example.com:8443/a%20b/"],
  ])("takes %s as %s", (given, normal) => {
    expect(requireBaseUrl(given)).toBe(normal);
  });

  it.each([
    ["crm/", "baseUrl must be a complete address (https://...), got crm/"],
    ["http://example.com/", "baseUrl must begin with https://, got http://example.com/"],
    ["https://me@example.com/", "baseUrl must hold no user name, got https://me@example.com/"],
    [
      "https://example.com/?v=1",
      "baseUrl must have no query and no fragment, got https://example.com/?v=1",
    ],
    [
      "https://example.com/#top",
      "baseUrl must have no query and no fragment, got https://example.com/#top",
    ],
  ])("refuses %s", (given, message) => {
    expect(() => requireBaseUrl(given)).toThrow(new Error(message));
  });
});
