import { stat } from "node:fs/promises";

/** Whether something that can be reached stands at this path; a link to nothing is nothing. */
export async function pathExists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
