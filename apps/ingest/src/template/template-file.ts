import { makeTemplate, makeTemplateCsv } from "@coop-census/handout";
import type { Db } from "@coop-census/store";
import { gatherTemplate, type TemplateRequest } from "./gather-template.ts";

export const templateFormats = ["xlsx", "csv"] as const;

/** A template as a file. */
export interface TemplateFile {
  readonly name: string;
  /** Of the media. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Makes the template of an organisation for a year, pre-filled with what is accepted for the year before. */
export const templateFile = async (
  db: Db,
  request: TemplateRequest,
  format: (typeof templateFormats)[number],
): Promise<TemplateFile> => {
  const input = await gatherTemplate(db, request);
  const name = `${input.organisation.id}_${input.year}_${input.language}.${format}`;
  return format === "csv"
    ? { name, type: "text/csv; charset=utf-8", bytes: makeTemplateCsv(input) }
    : {
        name,
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        bytes: makeTemplate(input),
      };
};
