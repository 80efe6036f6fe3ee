import { fileURLToPath } from "node:url";
import { Refusal, type Shelf } from "@coop-census/contracts";
import { folderShelf } from "./folder/folder-shelf.ts";

/** Opens the shelf that SHELF_URL names; nothing is touched before the first use. */
export function openShelf(url: string): Shelf {
  // "file:data" would silently mean /data: only an absolute path leaves no doubt.
  if (url.startsWith("file:///")) return folderShelf(fileURLToPath(url));
  if (url.startsWith("s3:")) {
    throw new Refusal(
      "shelf/url",
      "SHELF_URL names an S3 store, and this version keeps files in a folder only.",
      "Use file:///absolute/path, for example of a mounted volume.",
    );
  }
  throw new Refusal(
    "shelf/url",
    "SHELF_URL does not name a folder by its absolute path.",
    "Use file:///absolute/path with three slashes.",
  );
}
