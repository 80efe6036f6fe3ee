import { Fault, Refusal } from "@coop-census/contracts";
import { mapDiskError } from "./map-disk-error.ts";

/** Runs one step on the disk; what the disk reports there, and only there, becomes a fault of the shelf. */
export async function onDisk<Result>(step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof Fault || error instanceof Refusal ? error : mapDiskError(error);
  }
}
