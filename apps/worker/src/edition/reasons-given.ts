import type { Manifest } from "@coop-census/contracts";
import { changeReasons, type Db } from "@coop-census/store";

/** What people have said of changes that no input explains, as a manifest lists it; left out where nobody has. */
export const reasonsGiven = async (db: Db, year: number): Promise<Pick<Manifest["inputs"], "changeReasons">> => {
  const given = await changeReasons(db, year);
  if (given.length === 0) return {};
  return {
    changeReasons: given
      .map(({ coordinates, before, after, code, because }) => ({ ...coordinates, before, after, code, because }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
};
