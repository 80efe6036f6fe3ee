import { type EmbeddedPostgres, type PostgresOptions, startPostgres } from "./start-postgres.ts";

/** Lends the Postgres of a home to `work` and leaves it in any case. */
export async function withPostgres<Result>(
  options: PostgresOptions,
  work: (postgres: EmbeddedPostgres) => Promise<Result>,
): Promise<Result> {
  const postgres = await startPostgres(options);
  try {
    return await work(postgres);
  } finally {
    await postgres.stop();
  }
}
