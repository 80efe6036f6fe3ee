import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Writes a file beside its place and gives it its name at once, so that no reader sees half of it. */
export const placeFile = async (place: string, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  await mkdir(dirname(place), { recursive: true });
  const unfinished = `${place}.unfinished`;
  try {
    await pipeline(Readable.from(bytes), createWriteStream(unfinished));
    await rename(unfinished, place);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};
