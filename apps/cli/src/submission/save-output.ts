import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { Refusal } from "@coop-census/contracts";

const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EEXIST";

/** Writes a stream to a file that a person named; a file that is there stays as it is unless `isForced`. */
export const saveOutput = async (
  path: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  isForced: boolean,
): Promise<void> => {
  try {
    await pipeline(pieces, createWriteStream(path, { flags: isForced ? "w" : "wx" }));
  } catch (error) {
    if (isTaken(error)) {
      throw new Refusal("usage/file-exists", `There is a file ${path} already.`, "Name another file, or say --force.");
    }
    if (error instanceof Error && "code" in error && "path" in error) {
      throw new Refusal(
        "usage/no-output",
        `${path} cannot be written (${String(error.code)}).`,
        "Name a file in a folder that you may write to.",
      );
    }
    throw error;
  }
};
