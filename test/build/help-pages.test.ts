import { describe, expect, it } from "vitest";
import { functionsJson } from "../../src/build/functions-json";
import { helpPages } from "../../src/build/help-pages";

const pages = await helpPages();

describe("the help pages", () => {
  it("are one for each function, and an index that links to all", async () => {
    const metadata = await functionsJson({ baseUrl: "https://crm-value.example/" });
    const addresses = [...metadata.matchAll(/"helpUrl": "[^"]*\/help\/([^"]+)"/g)];
    expect(addresses.length).toBeGreaterThan(0);
    for (const [, fileName = ""] of addresses) {
      expect(pages.has(fileName)).toBe(true);
      expect(pages.get("index.html")).toContain(`href="${fileName}"`);
    }
  });

  describe.each([...pages])("%s", (fileName, html) => {
    it("links to pages that are there", () => {
      const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);
      expect(links.filter((href) => !pages.has(href))).toEqual([]);
    });

    it("asks for nothing from anywhere", () => {
      expect(html).not.toMatch(/\bsrc=|url\(|@import|<script|<link|<img|https?:\/\//);
      expect(html).toContain("default-src 'none'");
    });

    it("has a title, one main heading and its place in the navigation", () => {
      expect(html).toMatch(/<title>[^<]+ - CRM Value help<\/title>/);
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html).toContain(`<a href="${fileName}" aria-current="page">`);
    });

    it("leaves no Markdown behind", () => {
      expect(html).not.toMatch(/```|\*\*|\]\(/);
    });
  });

  it("show worked examples as formula and result", () => {
    expect(pages.get("npv.html")).toContain(
      "<dt><code>=CRM.NPV(10%, {-100000;40000;40000;40000;40000})</code></dt><dd>26,794.62</dd>",
    );
  });
});
