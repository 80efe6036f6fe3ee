import { done, type Outcome, stopped } from "../finding/outcome.ts";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "./archive.ts";
import { parseText } from "./parse-text.ts";
import { listenToXml, type PartHandlers } from "./xml-listener.ts";

/** Parses one part of the workbook as it inflates; nothing is kept but what the handlers keep. */
export const parsePart = async (
  archive: Archive,
  part: string,
  limits: Limits,
  handlers: PartHandlers,
): Promise<Outcome<null>> => {
  const finding = await parseText(archive, part, limits, listenToXml(part, limits, handlers));
  return finding === null ? done(null) : stopped(finding);
};
