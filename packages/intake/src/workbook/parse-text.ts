import type { Finding } from "@coop-census/census";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "./archive.ts";
import { makeTextCutter } from "./cut-text.ts";
import { inflatePart } from "./inflate-part.ts";
import { brokenWorkbook } from "./open-archive.ts";

/** Writes the text of a part, as it inflates, to whoever hears it; the finding that ended the reading, or null at its end. */
export const parseText = async (
  archive: Archive,
  part: string,
  limits: Limits,
  hearer: { readonly write: (text: string) => Finding | null; readonly close: () => Finding | null },
): Promise<Finding | null> => {
  const cutter = makeTextCutter();
  const inflated = await inflatePart(archive, part, limits, (chunk) => hearer.write(cutter.write(chunk)));
  if (!inflated.ok) return inflated.finding;
  try {
    return hearer.write(cutter.end()) ?? hearer.close();
  } catch (error) {
    return brokenWorkbook(error).finding;
  }
};
