import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { Refusal } from "@coop-census/contracts";
import { type Arrival, plainFileName } from "@coop-census/ingest";

/** Opens a file that a person named for sending; null, for "nothing to report", stays null. */
export const openSending = async (path: string | null): Promise<Arrival["file"]> => {
  if (path === null) return null;
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) {
    throw new Refusal("usage/no-file", `There is no readable file ${path}.`, "Name an existing file.");
  }
  return { name: plainFileName(basename(path)), bytes: createReadStream(path) };
};
