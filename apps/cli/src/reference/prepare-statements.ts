import { parseStatements, statementSubject } from "@coop-census/census";
import { saveStatements } from "@coop-census/store";
import type { KeptTable } from "./keep-files.ts";
import type { PreparedImport } from "./prepared-import.ts";
import { readTable } from "./read-table.ts";
import { refuseMistakes } from "./refuse-mistakes.ts";

/** Figures that somebody has published; those that no figure of the census is like are kept and shown by themselves. */
export const prepareStatements = async ({ bytes, name }: KeptTable): Promise<PreparedImport> => {
  const statements = refuseMistakes(parseStatements(readTable(bytes, name)), name);
  const alone = statements.filter((statement) => statementSubject(statement).kind === "none").length;
  return {
    kind: "statements",
    summary: `${statements.length} public statements, ${statements.length - alone} of a kind that the census has figures of`,
    save: (tx, importId) => saveStatements(tx, importId, statements),
  };
};
