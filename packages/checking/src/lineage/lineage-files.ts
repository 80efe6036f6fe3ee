import type { MemberNode } from "@coop-census/census";
import type { LineageRows, LineageSubmission, Shelf } from "@coop-census/contracts";
import { type Db, submissionById } from "@coop-census/store";
import type { LineageSource } from "./lineage-source.ts";
import type { RawCells } from "./raw-cells.ts";
import { rawReader } from "./raw-reader.ts";
import { sayFile } from "./say-file.ts";
import { type RowPage, sayRows } from "./say-rows.ts";
import { type SentFile, sentFile } from "./sent-file.ts";
import type { Sight } from "./sight.ts";

/** The files behind a figure of one indicator, each read once. */
export interface LineageFiles {
  /** What stands in the file of a reporter that may be shown, and which rows of a register were added. */
  behind(node: MemberNode): Promise<{ readonly raw: RawCells | null; readonly rows: LineageRows | null }>;
  /** Remembers the submission of a reporter whose file may not be shown. */
  name(reporter: string): void;
  /** What is to be said of all of them, in the order in which they were met. */
  said(): Promise<readonly LineageSubmission[]>;
  /** Ends what reads the files; in any case. */
  close(): Promise<void>;
}

const isRegister = ({ terms }: MemberNode): boolean =>
  terms.length > 0 && terms.every(({ observation }) => observation.address.row === 0);

/** Reads the files on the way of one lineage. */
export const openFiles = (
  parts: { readonly db: Db; readonly shelf: Shelf },
  source: LineageSource,
  of: { readonly indicator: string; readonly sight: Sight; readonly page: RowPage },
): LineageFiles => {
  const { db } = parts;
  const raw = rawReader();
  const { indicator, sight, page } = of;
  const { until, submissionOf } = source;
  const met = new Map<string, { readonly file: SentFile | null; readonly rows: Set<number> } | null>();
  return {
    behind: async (node) => {
      const { reporter } = node.member;
      const counted = submissionOf.get(reporter);
      if (counted === undefined) return { raw: null, rows: null };
      const isOfRegister = isRegister(node);
      const known = met.get(reporter) ?? {
        file: await sentFile({ ...parts, raw }, counted.id, { until, isOfRegister }),
        rows: new Set<number>(),
      };
      met.set(reporter, known);
      for (const { observation } of node.terms) known.rows.add(observation.address.row);
      const attempt = known.file?.attempt?.number ?? null;
      const rows =
        isOfRegister && attempt !== null
          ? await sayRows(db, { submission: counted.id, attempt, indicator }, node.terms, page)
          : null;
      return { raw: known.file?.raw ?? null, rows };
    },
    name: (reporter) => {
      if (!met.has(reporter)) met.set(reporter, null);
    },
    close: () => raw.close(),
    said: async () => {
      const all: LineageSubmission[] = [];
      for (const [reporter, known] of met) {
        const counted = submissionOf.get(reporter);
        const submission = counted === undefined ? null : await submissionById(db, counted.id);
        if (counted === undefined || submission === null) continue;
        const { id, organisation, sha256, kind } = submission;
        const about = { indicator, until, rows: [...(known?.rows ?? [])], seesActors: sight.seesAll };
        const file =
          known === null || known.file === null ? null : await sayFile(db, known.file, counted.accepted, about);
        all.push({ id, organisation, sha256, kind, file });
      }
      return all;
    },
  };
};
