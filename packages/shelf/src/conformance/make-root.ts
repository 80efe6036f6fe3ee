import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { removeFolder } from "../disk/remove-folder.ts";

/** A folder that is there as long as the test runs. */
export async function makeRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "census-shelf-"));
  onTestFinished(() => removeFolder(root));
  return root;
}
