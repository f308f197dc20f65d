import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/workbook/actuals/decode-text";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) {
    bytes.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(bytes.buffer);
};

describe("decodeText", () => {
  it.each([
    ["UTF-8 without mark", utf8("Ärger €"), "Ärger €", "utf-8"],
    ["UTF-8 with mark", utf8("\uFEFFÄrger €"), "Ärger €", "utf-8"],
    ["UTF-16, little end first", utf16("\uFEFFÄrger €", true), "Ärger €", "utf-16le"],
    ["UTF-16, big end first", utf16("\uFEFFÄrger €", false), "Ärger €", "utf-16be"],
    // Ä = C4, € = 80, ’ = 92 in Windows-1252.
    ["Windows-1252", Uint8Array.of(0xc4, 0x80, 0x92, 0x41), "Ä€’A", "windows-1252"],
    ["nothing", new Uint8Array(), "", "utf-8"],
  ])("reads %s", (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  it("reads 5 MB", () => {
    expect(decodeText(new Uint8Array(5e6).fill(65)).text).toHaveLength(5e6);
  });

  const notText =
    "The file must be text (CSV or TSV), and is not: in Excel, save the sheet as CSV UTF-8";

  it.each([
    [
      "too large a file",
      new Uint8Array(5e6 + 1),
      "too-large",
      "The file must be at most 5,000,000 bytes long, and has 5,000,001: split it, and post one part after the other",
    ],
    ["an Excel workbook", utf8("PK\x03\x04\0\0"), "not-text", notText],
    ["UTF-16 without mark", utf16("Period", true), "not-text", notText],
  ])("refuses %s", (_, bytes, fault, message) => {
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ fault, message }));
  });
});
