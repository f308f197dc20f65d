/**
 * The page office.js puts into a hidden frame when its host is not served over https, to ask
 * whether the user trusts that host. Microsoft's own copy asks; on this machine, where host,
 * library and add-in all come from one loopback server, the answer is yes.
 */
export const TRUST_PAGE = `<!doctype html>
<meta charset="utf-8" />
<title>Trust</title>
<script>
  addEventListener("message", (event) => {
    if (event.origin !== location.origin) return;
    parent.postMessage(JSON.stringify({ hostUserTrusted: true }), location.origin);
  });
</script>
`;

/** Its address, below the folder of office.js. */
export const TRUST_PAGE_NAME = "AgaveErrorUX/index.html";
