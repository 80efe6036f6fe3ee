import { escapeXml } from "@coop-census/workbook";
import { applyEdits } from "../xml/apply-edits.ts";
import { scanXml } from "../xml/scan-xml.ts";
import type { Package } from "./open-package.ts";

const file = "[Content_Types].xml";

/** Says of which type a part is, by its ending ("vml") or its own name ("/xl/comments1.xml"), unless that is said already. */
export const declareType = (
  workbook: Package,
  what: { readonly ending: string } | { readonly part: string },
  type: string,
): void => {
  const text = workbook.read(file);
  const [name, key, value] =
    "ending" in what ? ["Default", "Extension", what.ending] : ["Override", "PartName", `/${what.part}`];
  let isKnown = false;
  let end = 0;
  let prefix = "";
  scanXml(text, {
    open: (tag) => {
      if (tag.name === name && tag.attributes[key]?.toLowerCase() === value.toLowerCase()) isKnown = true;
    },
    close: (tag, at) => {
      if (tag.depth === 0) {
        end = at.start;
        prefix = tag.prefix;
      }
    },
  });
  if (isKnown) return;
  const added = `<${prefix}${name} ${key}="${escapeXml(value)}" ContentType="${type}"/>`;
  workbook.write(file, applyEdits(text, [{ start: end, end, text: added }]));
};
