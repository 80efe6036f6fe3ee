import pg from "pg";

/** Lends a session on `url` to `work` and ends it in any case. */
export async function withSession<Result>(url: string, work: (session: pg.Client) => Promise<Result>): Promise<Result> {
  const session = new pg.Client({ connectionString: url, application_name: "testing" });
  await session.connect();
  try {
    return await work(session);
  } finally {
    await session.end();
  }
}
