import { type Outcome, stopped } from "../finding/outcome.ts";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "./archive.ts";
import { inflatePart } from "./inflate-part.ts";
import { brokenWorkbook } from "./open-archive.ts";
import { xmlEncoding } from "./xml-encoding.ts";
import { listenToXml, type PartHandlers } from "./xml-listener.ts";

/** Parses one part of the workbook as it inflates; nothing is kept but what the handlers keep. */
export const parsePart = async (
  archive: Archive,
  part: string,
  limits: Limits,
  handlers: PartHandlers,
): Promise<Outcome<null>> => {
  const listener = listenToXml(part, limits, handlers);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  const inflated = await inflatePart(archive, part, limits, (chunk) => {
    decoder ??= new TextDecoder(xmlEncoding(chunk), { fatal: true });
    return listener.write(decoder.decode(chunk, { stream: true }));
  });
  if (!inflated.ok) return inflated;
  try {
    const finding = listener.write(endOf(decoder)) ?? listener.close();
    return finding === null ? inflated : stopped(finding);
  } catch (error) {
    return brokenWorkbook(error);
  }
};

const endOf = (decoder: InstanceType<typeof TextDecoder> | null): string => decoder?.decode() ?? "";
