/** Where the shipped add-in loads office.js from. */
const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Where this server has the same library, from the installed package. */
export const OFFICE_JS_PATH = "/office-js/";

/**
 * The add-in's page as the workbench serves it: office.js comes from this machine. Over plain
 * http the library asks a page beside itself, in a hidden frame, whether the host is to be trusted
 * (trust-page.ts); a content policy that names no frame source would forbid that frame.
 */
export function servedHtml(html: string): string {
  return html.replaceAll(OFFICE_JS_CDN, OFFICE_JS_PATH).replace(CONTENT_POLICY, withFrameSource);
}

const CONTENT_POLICY = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/i;

function withFrameSource(tag: string, policy: string): string {
  return /\bframe-src\b/.test(policy) ? tag : tag.replace(policy, `${policy}; frame-src 'self'`);
}
