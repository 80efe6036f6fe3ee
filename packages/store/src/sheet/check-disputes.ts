import { Refusal } from "@coop-census/contracts";
import type { Db } from "../database/db.ts";
import { sheetsOf } from "./sheets-of.ts";

/** Refuses, with "edition/disputed", while what a reporter disputes on its sheet is not answered. */
export const checkDisputes = async (db: Db, edition: string): Promise<void> => {
  const disputed = (await sheetsOf(db, edition)).filter(({ state }) => state === "disputed");
  const first = disputed[0];
  if (first === undefined) return;
  throw new Refusal(
    "edition/disputed",
    `Edition ${edition} is disputed by ${disputed.map(({ organisation }) => organisation).join(", ")}.`,
    `Look at it (census sheet show ${edition} --org ${first.organisation}) and answer: census sheet answer ${edition} --org ${first.organisation} --because "…"`,
  );
};
