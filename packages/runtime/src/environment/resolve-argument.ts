import { resolve } from "node:path";
import type { Environment } from "./environment.ts";

/**
 * The absolute path of a file that a person named, as seen from where that person stands: scripts of a package manager
 * start in the root of the repository, wherever they were called.
 */
export function resolveArgument(path: string, environment: Pick<Environment, "folder">): string {
  return resolve(environment.folder, path);
}
