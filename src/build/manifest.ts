import { DEVELOPMENT_BASE_URL, requireBaseUrl } from "./base-url";

/**
 * The manifest for an add-in that is served from `baseUrl`: the source manifest with the
 * development address replaced.
 *
 * @param source the top-level manifest.xml, which names every file under the development address
 * @param baseUrl where the contents of dist/ will lie, for example https://example.com/crm/
 * @throws {Error} when `baseUrl` is no address Excel would accept, or `source` names none to replace
 */
export function manifestFor(source: string, baseUrl: string): string {
  const base = requireBaseUrl(baseUrl);
  if (!source.includes(DEVELOPMENT_BASE_URL)) {
    throw new Error(`manifest must name its files under ${DEVELOPMENT_BASE_URL}, found none`);
  }
  return source.replaceAll(DEVELOPMENT_BASE_URL, base.replaceAll("&", "&amp;"));
}
