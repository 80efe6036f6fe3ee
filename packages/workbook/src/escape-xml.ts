import { unwritable } from "./unwritable.ts";

/** Text as content or attribute of XML; characters that XML does not have are left out. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(unwritable, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
