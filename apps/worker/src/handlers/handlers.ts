import type { JobHandlers } from "@coop-census/contracts";
import type { HandlerParts } from "../parts.ts";
import { makeEdition } from "./edition.ts";
import { makeGlobal } from "./global.ts";
import { makeNational } from "./national.ts";
import { makeRegional } from "./regional.ts";
import { makeValidate } from "./validate.ts";

/** The one handler of every job. */
export const makeHandlers = (parts: HandlerParts): JobHandlers => ({
  validate: makeValidate(parts),
  national: makeNational(parts),
  regional: makeRegional(parts),
  global: makeGlobal(parts),
  edition: makeEdition(parts),
});
