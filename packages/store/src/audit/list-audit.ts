import type { Db } from "../database/db.ts";
import type { Act } from "./audit.ts";

/** The acts in the order they happened, of one object or of all, the latest `limit`. */
export const listAudit = async (
  db: Db,
  { object, limit = 1000 }: { readonly object?: string; readonly limit?: number } = {},
): Promise<readonly (Act & { readonly id: number })[]> => {
  let query = db.selectFrom("audit").select(["id", "at", "actor", "act", "object", "details"]);
  if (object !== undefined) query = query.where("object", "=", object);
  const rows = await query.orderBy("id", "desc").limit(limit).execute();
  return rows.reverse();
};
