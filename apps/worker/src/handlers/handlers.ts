import type { JobHandlers } from "@coop-census/contracts";
import type { HandlerParts } from "../parts.ts";
import { makeEdition } from "./edition.ts";
import { makeGlobal } from "./global.ts";
import { makeNational } from "./national.ts";
import { makeRegional } from "./regional.ts";
import { makeValidate } from "./validate.ts";

/** What the handlers themselves work with: no queue, since jobs go through the outbox. */
export type HandledParts = Pick<HandlerParts, "db" | "shelf" | "clock" | "reader" | "reference"> &
  Partial<Pick<HandlerParts, "loader">>;

/** The one handler of every job. */
export const makeHandlers = (parts: HandledParts): JobHandlers => ({
  validate: makeValidate(parts),
  national: makeNational(parts),
  regional: makeRegional(parts),
  global: makeGlobal(parts),
  edition: makeEdition(parts),
});
