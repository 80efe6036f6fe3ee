import { escapeXml } from "@coop-census/workbook";
import { applyEdits } from "../xml/apply-edits.ts";
import { scanXml } from "../xml/scan-xml.ts";
import type { Package } from "./open-package.ts";

/** A relationship of a part to another part. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet". */
  readonly kind: string;
  /** All before that word: it differs between the two dialects of the format. */
  readonly family: string;
  /** The other part's name in the archive. */
  readonly part: string;
}

const usualFamily = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";

const relsOf = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");

const resolve = (part: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const folders = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
};

/** The relationships of a part ("" for the workbook file as a whole) to other parts of the file. */
export const relationshipsOf = (workbook: Package, part: string): readonly Relationship[] => {
  const found: Relationship[] = [];
  if (!workbook.has(relsOf(part))) return found;
  scanXml(workbook.read(relsOf(part)), {
    open: ({ name, attributes }) => {
      const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributes;
      if (name !== "Relationship" || mode === "External") return;
      const cut = type.lastIndexOf("/") + 1;
      found.push({ id, kind: type.slice(cut), family: type.slice(0, cut), part: resolve(part, target) });
    },
  });
  return found;
};

/** Relates a part to another and answers with the relationship's id. */
export const relate = (workbook: Package, from: string, kind: string, to: string, family = usualFamily): string => {
  const file = relsOf(from);
  const text = workbook.has(file)
    ? workbook.read(file)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}"></Relationships>`;
  const ids = new Set<string>();
  let end = { start: 0, end: 0 };
  let prefix = "";
  let isEmpty = false;
  scanXml(text, {
    open: ({ attributes }) => void ids.add(attributes["Id"] ?? ""),
    close: (tag, at) => {
      if (tag.depth > 0) return;
      prefix = tag.prefix;
      isEmpty = tag.isEmpty;
      end = tag.isEmpty ? { start: tag.start, end: tag.end } : { start: at.start, end: at.start };
    },
  });
  let number = 1;
  while (ids.has(`rIdCensus${number}`)) number += 1;
  const id = `rIdCensus${number}`;
  const added = `<${prefix}Relationship Id="${id}" Type="${family}${kind}" Target="/${escapeXml(to)}"/>`;
  const root = text.slice(end.start, end.end).replace(/\s*\/>$/, ">");
  const written = isEmpty ? `${root}${added}</${prefix}Relationships>` : added;
  workbook.write(file, applyEdits(text, [{ ...end, text: written }]));
  return id;
};
