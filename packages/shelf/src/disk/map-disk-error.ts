import { type Fault, PermanentFault, RetriableFault } from "@coop-census/contracts";

/** Turns an error of the file system into a fault in words, without a path: where the shelf lies is in SHELF_URL. */
export function mapDiskError(error: unknown): Fault {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return new PermanentFault("shelf/full-disk", "The disk of the shelf is full; nothing was kept.", {
        cause: error,
        cure: "Free space on the disk that SHELF_URL names, or move the shelf to a larger one, and send the file again.",
      });
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return new PermanentFault("shelf/read-only", `The shelf cannot be written to (${code}); nothing was kept.`, {
        cause: error,
        cure: "Mount the disk that SHELF_URL names for writing and give the folder to the user that runs this program.",
      });
    default:
      return new RetriableFault("shelf/disk", `The disk of the shelf reports an error (${code}).`, {
        cause: error,
        cure: "Check that the folder SHELF_URL names is there and that its disk is well.",
      });
  }
}
