import { done, type Outcome } from "../finding/outcome.ts";
import type { Limits } from "../table/limits.ts";
import type { Archive } from "./archive.ts";
import { parsePart } from "./parse-part.ts";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: "worksheet", "sharedStrings", "officeDocument". */
  readonly type: string;
  /** The part it leads to, from the root of the archive. */
  readonly part: string;
}

/** The part that a target names, seen from the folder of the part that names it. */
const resolve = (folder: string, target: string): string => {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}/${target}`).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
};

/** The relationships of a part ("" is the archive itself); none when it has no such list. */
export const readRelationships = async (
  archive: Archive,
  part: string,
  limits: Limits,
): Promise<Outcome<readonly Relationship[]>> => {
  const slash = part.lastIndexOf("/");
  const folder = slash === -1 ? "" : part.slice(0, slash);
  const list = `${folder === "" ? "" : `${folder}/`}_rels/${part.slice(slash + 1)}.rels`;
  const relationships: Relationship[] = [];
  if (!archive.entries.has(list.toLowerCase())) return done(relationships);
  const parsed = await parsePart(archive, list, limits, {
    open: (name, attributes) => {
      if (name === "Relationship" && attributes["TargetMode"] !== "External") {
        const { Id: id = "", Type: type = "", Target: target = "" } = attributes;
        relationships.push({ id, type: type.slice(type.lastIndexOf("/") + 1), part: resolve(folder, target) });
      }
      return null;
    },
  });
  return parsed.ok ? done(relationships) : parsed;
};
