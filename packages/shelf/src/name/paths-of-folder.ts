import { Refusal } from "@coop-census/contracts";
import { checkPath } from "./check-path.ts";

/** The paths of a folder as it fills. */
export interface PathsOfFolder {
  /** Refuses what no folder can hold: unsafe paths, the same path twice, a file that is a folder too. */
  add(path: string): void;
  files(): readonly string[];
  /** The folders below, the deepest first. */
  foldersUpward(): readonly string[];
}

export const pathsOfFolder = (): PathsOfFolder => {
  const files = new Set<string>();
  const folders = new Set<string>();
  return {
    add: (path) => {
      checkPath(path, "The file");
      const steps = path.split("/");
      const above = steps.slice(1).map((_, depth) => steps.slice(0, depth + 1).join("/"));
      if (files.has(path) || folders.has(path)) throw clash(path);
      for (const folder of above) if (files.has(folder)) throw clash(folder);
      files.add(path);
      for (const folder of above) folders.add(folder);
    },
    files: () => [...files],
    foldersUpward: () => [...folders].sort((a, b) => b.length - a.length),
  };
};

function clash(path: string): Refusal {
  return new Refusal(
    "shelf/name",
    `The path ${JSON.stringify(path)} is used twice in one folder.`,
    "Give each file its own path.",
  );
}
