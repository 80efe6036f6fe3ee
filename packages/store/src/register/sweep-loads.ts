import type { LoadSession } from "./load-session.ts";
import { loadTables } from "./load-tables.ts";

/** The lock that the session of a living load holds. */
export const loadLock = (load: string): string => `hashtextextended('census register load ' || ${load}, 0)`;

/** Removes what loads have left behind whose program ended before anybody kept them. */
export const sweepLoads = async ({ query }: LoadSession): Promise<void> => {
  const left = await query<{ id: number }>("select id from register_load where kept_at is null order by id");
  for (const { id } of left) {
    await query("begin");
    const [free] = await query<{ is_free: boolean }>(
      `select pg_try_advisory_xact_lock(${loadLock("$1::text")}) as is_free`,
      [id],
    );
    // Kept meanwhile, it is what an attempt came to.
    const open = await query("select from register_load where id = $1 and kept_at is null for update skip locked", [
      id,
    ]);
    if (free?.is_free === true && open.length === 1) {
      const { rows, findings } = loadTables(id);
      await query(`drop table if exists ${rows}, ${findings}`);
      await query("delete from register_load where id = $1", [id]);
    }
    await query("commit");
  }
};
