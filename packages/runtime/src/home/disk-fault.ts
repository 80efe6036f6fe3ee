import { Fault, PermanentFault } from "@coop-census/contracts";

/** The fault in words when an error (or the text of a Postgres log) says that the disk under `folder` is full or read-only; otherwise null. */
export function diskFault(cause: unknown, folder: string): Fault | null {
  if (cause instanceof Fault) return null;
  const text = cause instanceof Error ? `${"code" in cause ? String(cause.code) : ""} ${cause.message}` : String(cause);
  if (/ENOSPC|EDQUOT|53100|No space left on device|Disk quota exceeded/i.test(text)) {
    return new PermanentFault("home/full-disk", `The disk that holds ${folder} is full.`, {
      cause,
      cure: `Free some space there (100 MB for a start), or set CENSUS_HOME to a folder on another disk, and start again.`,
    });
  }
  if (/EROFS|Read-only file system/i.test(text)) {
    return new PermanentFault("home/read-only-disk", `The disk that holds ${folder} is read-only.`, {
      cause,
      cure: "Make it writable, or set CENSUS_HOME to a folder on a disk that is, and start again.",
    });
  }
  return null;
}
