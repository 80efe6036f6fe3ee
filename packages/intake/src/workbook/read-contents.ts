import { done, type Outcome } from "../finding/outcome.ts";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "./archive.ts";
import { parsePart } from "./parse-part.ts";

export interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  readonly isHidden: boolean;
}

export interface WorkbookContents {
  readonly sheets: readonly SheetEntry[];
  /** Whether days are counted from 1904 (old Mac Excel) instead of 1900. */
  readonly is1904: boolean;
}

const relationshipId = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";

/** Reads the list of sheets, in the order in which a person sees them. */
export const readContents = async (
  archive: Archive,
  part: string,
  limits: Limits,
): Promise<Outcome<WorkbookContents>> => {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  const parsed = await parsePart(archive, part, limits, {
    open: (name, attributes) => {
      if (name === "workbookPr") is1904 = ["1", "true", "on"].includes(attributes["date1904"] ?? "");
      if (name === "sheet") {
        const isHidden = ["hidden", "veryHidden"].includes(attributes["state"] ?? "");
        sheets.push({ name: attributes["name"] ?? "", relationship: relationshipId(attributes), isHidden });
      }
      return null;
    },
  });
  return parsed.ok ? done({ sheets, is1904 }) : parsed;
};
