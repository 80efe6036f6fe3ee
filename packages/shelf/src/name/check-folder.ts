import { Refusal } from "@coop-census/contracts";
import { checkPath } from "./check-path.ts";

/** The shelf's own folders: raw files by hash, and what is not finished. */
export const ownFolders = { raw: "raw", temporary: "temporary" } as const;

/** Refuses a folder name that leads out of the shelf or into the shelf's own folders. */
export function checkFolder(folder: string): void {
  checkPath(folder, "The folder");
  const [first] = folder.split("/");
  if (first !== ownFolders.raw && first !== ownFolders.temporary) return;
  throw new Refusal("shelf/name", `The folder name ${first} is the shelf's own.`, "Publish under another name.");
}
