import { open } from "node:fs/promises";

/** Makes the names in a folder durable: a rename that is not followed by this may be undone by a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
