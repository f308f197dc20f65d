/** Where `npm run excel` serves the add-in, and what manifest.xml is written with. */
export const DEVELOPMENT_BASE_URL = "https://localhost:3000/";

/**
 * The address under which the files of dist/ will be found, in its normal form: absolute, with a
 * trailing slash.
 *
 * @throws {Error} unless it is an https address without user, query or fragment
 */
export function requireBaseUrl(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) throw refusal("be a complete address (https://...)", baseUrl);
  const url = new URL(baseUrl);
  if (url.protocol !== "https:") throw refusal("begin with https://", baseUrl);
  if (url.username !== "" || url.password !== "") throw refusal("hold no user name", baseUrl);
  if (/[?#]/.test(baseUrl)) throw refusal("have no query and no fragment", baseUrl);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

function refusal(rule: string, baseUrl: string): Error {
  return new Error(`baseUrl must ${rule}, got ${baseUrl}`);
}
