import type { LoadSession } from "./load-session.ts";

/** The indicators of which an error has refused a figure in some row of a load; ENT_TOTAL where it refused whole rows. */
export const refusedIndicators = async ({ query }: LoadSession, load: number): Promise<ReadonlySet<string>> => {
  const found = await query<{ indicator: string }>(
    "select distinct indicator from register_kept_out where load = $1 and status = 'refused'",
    [load],
  );
  return new Set(found.map(({ indicator }) => indicator));
};
