import { join } from "node:path";
import { ownFolders } from "../name/check-folder.ts";
import { checkHash } from "../name/check-hash.ts";

/** Where the bytes of a hash lie: raw/ab/abcdef…, so that no folder grows without bound. */
export function rawPath(root: string, sha256: string): string {
  checkHash(sha256);
  return join(root, ownFolders.raw, sha256.slice(0, 2), sha256);
}
