import type { EditionJustification } from "../edition/edition-talk.ts";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** justifications.csv: why values stand that a rule doubts. */
export const justificationsTable: Table<EditionJustification> = {
  path: "justifications.csv",
  about:
    "Why a value stands although a rule doubts it, in the words of its reporter or of the secretariat; finding and text are blank where they may name a value that is not public.",
  columns: [
    column("rule", "code", "The rule that doubts it", (row) => row.rule),
    column("organisation", "code", "Whose return it is, as in network.csv", (row) => row.organisation),
    column("year", "integer", "Reference year of the return", (row) => row.year),
    column("country", "code", "ISO 3166-1 alpha-2 of its seat", (row) => row.country, { codeList: "GEO_COUNTRY" }),
    column("indicator", "code", "The indicator; blank where all of a row or return are meant", (row) => row.indicator),
    column("type", "code", "The type of the figures; blank where they are of several", (row) => row.type),
    column("kind", "code", "justification, or settle where the secretariat settled the thread", (row) => row.kind),
    column("text", "text", "What was said", (row) => row.text),
    column("role", "code", "reporter or secretariat", (row) => row.role),
    column("date", "date", "The day on which it was said", (row) => row.date),
    column("finding", "text", "What the rule says", (row) => row.finding),
  ],
};
