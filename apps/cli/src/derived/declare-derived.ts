import type { Command } from "commander";
import type { Run } from "../command/run.ts";
import { declareAreas } from "./declare-areas.ts";
import { declareGroups } from "./declare-groups.ts";
import { declareRatios } from "./declare-ratios.ts";
import { declareSectors } from "./declare-sectors.ts";
import { declareShares } from "./declare-shares.ts";
import { declareTypes } from "./declare-types.ts";

/** The commands that show what follows from the figures or stands beside them. */
export const declareDerived = (census: Command, run: Run): void => {
  declareRatios(census, run);
  declareShares(census, run);
  declareSectors(census, run);
  declareAreas(census, run);
  declareGroups(census, run);
  declareTypes(census, run);
};
