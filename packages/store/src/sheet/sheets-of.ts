import type { Db } from "../database/db.ts";
import type { SheetReply } from "./sheet-reply.ts";

/** How far a reporter and its sheet are; a dispute that was answered stays so until the reporter confirms or disputes again. */
export type SheetState = "silent" | "confirmed" | "disputed" | "answered";

/** That a reporter was asked to look at its sheet, and what came of it. */
export interface AskedSheet {
  readonly organisation: string;
  readonly askedAt: Date;
  readonly state: SheetState;
  /** In the order they were made. */
  readonly replies: readonly SheetReply[];
}

const stateAfter = { confirm: "confirmed", dispute: "disputed", answer: "answered" } as const;

/** Every sheet of an edition that was asked for, by organisation; none before its review. */
export const sheetsOf = async (db: Db, edition: string): Promise<readonly AskedSheet[]> => {
  const asked = await db
    .selectFrom("sheetRequest")
    .select(["organisation", "at"])
    .where("edition", "=", edition)
    .orderBy("organisation")
    .execute();
  const rows = await db.selectFrom("sheetReply").selectAll().where("edition", "=", edition).orderBy("id").execute();
  const replies = Map.groupBy(rows, ({ organisation }) => organisation);
  return asked.map(({ organisation, at }) => {
    const said = (replies.get(organisation) ?? []).map(({ id, kind, manifestSha256, body, actor, at: on }) => ({
      id,
      kind,
      manifestSha256,
      body,
      actor,
      at: on,
    }));
    const last = said.at(-1);
    return { organisation, askedAt: at, state: last === undefined ? "silent" : stateAfter[last.kind], replies: said };
  });
};
