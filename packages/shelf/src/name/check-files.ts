import { Refusal, type ShelfFile } from "@coop-census/contracts";
import { checkPath } from "./check-path.ts";

/** Refuses a set of files that no folder can hold: unsafe paths, the same path twice, a file that is a folder too. */
export function checkFiles(files: readonly ShelfFile[]): void {
  const paths = new Set<string>();
  for (const { path } of files) {
    checkPath(path, "The file");
    if (paths.has(path)) throw clash(path);
    paths.add(path);
  }
  for (const path of paths) {
    const steps = path.split("/");
    for (let depth = 1; depth < steps.length; depth += 1) {
      const above = steps.slice(0, depth).join("/");
      if (paths.has(above)) throw clash(above);
    }
  }
}

function clash(path: string): Refusal {
  return new Refusal(
    "shelf/name",
    `The path ${JSON.stringify(path)} is used twice in one folder.`,
    "Give each file its own path.",
  );
}
