import { actualsTexts } from "../../locales/en/actuals";
import { ImportError } from "./import-error";
import { MOST_BYTES } from "./import-limits";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

const BYTE_ORDER_MARKS = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
] as const;

/**
 * The text of a file: by its byte order mark, else UTF-8 where it is that throughout, else
 * Windows-1252, in which Excel saves "CSV" in the West. A file in another alphabet's code page
 * comes out wrong, which `encoding` lets the caller say.
 *
 * @param bytes the whole file
 * @returns the text without byte order mark, and how it was read
 * @throws {ImportError} "too-large" above 5 MB; "not-text" for a file with zero bytes in its text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > MOST_BYTES) {
    throw new ImportError("too-large", actualsTexts.file.tooLarge(MOST_BYTES, bytes.length));
  }
  const decoded = decodedText(bytes);
  if (decoded.text.includes("\0")) throw new ImportError("not-text", actualsTexts.file.notText);
  return decoded;
}

function decodedText(bytes: Uint8Array): DecodedText {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) {
    const [encoding] = marked;
    return { text: new TextDecoder(encoding).decode(bytes), encoding };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: windows1252Text(bytes), encoding: "windows-1252" }; // some byte is not UTF-8
  }
}

/** What the bytes 0x80 to 0x9f mean in Windows-1252; five of them mean nothing. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Some versions of Node leave those bytes as they are (nodejs/node#56542); browsers do not. */
function windows1252Text(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252.charAt(byte.charCodeAt(0) - 0x80));
}
