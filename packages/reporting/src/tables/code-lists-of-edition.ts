import { compareCodePoints } from "../text/compare-code-points.ts";
import { allTables } from "./all-tables.ts";

const named = allTables.flatMap((table) => table.columns.flatMap((column) => column.codeList.split(" ")));

/** The list of activities as figures name them follows from those of both revisions. */
const own = "ACTIVITY";

/** The code lists of the method that the columns of an edition refer to and code-lists.csv therefore holds, sorted. */
export const codeListsOfEdition: readonly string[] = [...new Set(named)]
  .filter((name) => name !== "" && name !== own && !name.endsWith(".csv"))
  .sort(compareCodePoints);
