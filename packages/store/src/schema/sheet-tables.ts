import type { GeneratedAlways } from "kysely";

/** What reporters say of their own sheet of an edition: migration 0027. */
export interface SheetTables {
  readonly sheetRequest: SheetRequestTable;
  readonly sheetReply: SheetReplyTable;
}

interface SheetRequestTable {
  edition: string;
  organisation: string;
  actor: string;
  at: Date;
}

interface SheetReplyTable {
  id: GeneratedAlways<number>;
  edition: string;
  organisation: string;
  manifestSha256: string;
  kind: "confirm" | "dispute" | "answer";
  body: string | null;
  actor: string;
  at: Date;
}
