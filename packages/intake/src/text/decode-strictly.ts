import type { EncodingLabel } from "@coop-census/contracts";
import { decodeWindows949 } from "./decode-windows-949.ts";

/** A label of the WHATWG encoding standard; of UTF-16 the byte order is named. */
export type StrictLabel = Exclude<EncodingLabel, "utf-16"> | "utf-16le" | "utf-16be";

/** What decoders pass through where an older encoding defines no character: a control of the second block. */
const undefinedCharacter = /[\u0080-\u009f]/;

const decode = (bytes: Uint8Array, label: StrictLabel): string =>
  label === "euc-kr" ? decodeWindows949(bytes) : new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);

/** The text of the bytes (without a mark); null where one of them is no character of the encoding. */
export const decodeStrictly = (bytes: Uint8Array, label: StrictLabel): string | null => {
  try {
    const text = decode(bytes, label);
    return !label.startsWith("utf-") && undefinedCharacter.test(text) ? null : text;
  } catch {
    return null;
  }
};
