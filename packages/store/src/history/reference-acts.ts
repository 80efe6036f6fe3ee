import type { Db } from "../database/db.ts";
import { listImports } from "../reference/list-imports.ts";
import type { Audited } from "./audited.ts";
import type { Told } from "./submission-acts.ts";

const importOf = (object: string): number => Number(object.replace("import-", ""));

/** Says what was imported and what people have decided beside the submissions; null for everything else. */
export const referenceActs = async (db: Db): Promise<(audited: Audited) => Told | null> => {
  const imports = new Map((await listImports(db)).map((one) => [one.id, one] as const));
  const matches = await db
    .selectFrom("enterpriseMatch")
    .select(["territory", "one", "other", "decision", "because"])
    .orderBy("id")
    .execute();
  const ofImport = ({ act, object }: Audited): Told | null => {
    const found = imports.get(importOf(object));
    if (found === undefined) return null;
    const { id: number, kind } = found;
    if (act === `${kind}.undo`) return { act: "undo-import", number };
    if (act !== `${kind}.import`) return null;
    return { act: "import", number, kind, files: found.files.map(({ name, sha256 }) => ({ name, sha256 })) };
  };
  return (audited) => {
    const { act, object, details } = audited;
    const { id: number, fileSha256, ...rest } = details;
    switch (act) {
      case "overlap.decide": {
        const [a, b] = object.split(" ");
        return { act: "overlap-decision", a, b, ...details };
      }
      case "match.decide": {
        const match = matches.shift();
        return match === undefined ? null : { act: "match", ...match };
      }
      case "network.stand-in":
        return { act: "stand-in", organisation: object, ...details };
      case "network.stand-in.undo":
        return { act: "undo-stand-in", organisation: object, year: details["year"] };
      case "estimate.add":
        return { act: "estimate", number, organisation: object, ...rest };
      case "estimate.withdraw":
        return { act: "withdraw-estimate", number };
      case "consent.add":
        return { act: "consent", number, organisation: object, ...rest, sha256: fileSha256 };
      case "consent.withdraw":
        return { act: "withdraw-consent", number, because: details["because"] };
      default:
        return ofImport(audited);
    }
  };
};
