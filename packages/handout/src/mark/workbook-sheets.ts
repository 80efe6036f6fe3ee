import { escapeXml } from "@coop-census/workbook";
import type { Package } from "../package/open-package.ts";
import { type Relationship, relate, relationshipsOf } from "../package/relationships.ts";
import { applyEdits } from "../xml/apply-edits.ts";
import { scanXml } from "../xml/scan-xml.ts";

/** The parts of a workbook that marking touches. */
export interface WorkbookSheets {
  readonly part: string;
  readonly family: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
}

/** Finds the worksheets of a workbook by name, in their order; a RangeError where it has no list of sheets. */
export const workbookSheets = (workbook: Package): WorkbookSheets => {
  const root = relationshipsOf(workbook, "").find(({ kind }) => kind === "officeDocument");
  const part = root?.part ?? "xl/workbook.xml";
  const relationships = relationshipsOf(workbook, part);
  const sheets: { readonly name: string; readonly part: string }[] = [];
  scanXml(workbook.read(part), {
    open: ({ name, attributes }) => {
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const target = relationships.find((one) => one.id === id && one.kind === "worksheet");
      if (target !== undefined) sheets.push({ name: attributes["name"] ?? "", part: target.part });
    },
  });
  const family = relationships[0]?.family ?? root?.family;
  return {
    part,
    relationships,
    sheets,
    family: family ?? "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
  };
};

/** Adds a worksheet behind all others. */
export const appendSheet = (workbook: Package, { part, family }: WorkbookSheets, name: string, sheet: string): void => {
  const id = relate(workbook, part, "worksheet", sheet, family);
  const text = workbook.read(part);
  let end = 0;
  let prefix = "";
  let last = 0;
  scanXml(text, {
    open: (tag) => {
      if (tag.name === "sheet") last = Math.max(last, Number(tag.attributes["sheetId"] ?? 0));
    },
    close: (tag, at) => {
      if (tag.name !== "sheets") return;
      end = at.start;
      prefix = tag.prefix;
    },
  });
  const relation = `xmlns:r="${family.replace(/\/$/, "")}"`;
  const added = `<${prefix}sheet ${relation} name="${escapeXml(name)}" sheetId="${last + 1}" r:id="${id}"/>`;
  workbook.write(part, applyEdits(text, [{ start: end, end, text: added }]));
};
