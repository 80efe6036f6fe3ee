import { stat } from "node:fs/promises";
import { keyFile } from "./key-files.ts";

/** Whether the private half of a key lies in this home. */
export const hasPrivateKey = async (home: string, fingerprint: string): Promise<boolean> =>
  (await stat(await keyFile(home, fingerprint)).catch(() => null))?.isFile() === true;
