import pg from "pg";

const int8 = 20;
const calendarDay = 1082;

/** A pool on the schema `census` that reads numerics and days as text and 64-bit ids as numbers. */
export const openPool = (
  url: string,
  options: { readonly max: number; readonly onError: (error: Error) => void },
): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    connectionTimeoutMillis: 10_000,
    options: "-c search_path=census",
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") => {
        if (oid === int8) return Number;
        if (oid === calendarDay) return (text: string) => text;
        const parse: unknown = pg.types.getTypeParser(oid, format);
        return parse;
      },
    },
  });
  // A connection that Postgres ends (a restart) is no reason to end the process, neither idle nor lent: the query that
  // runs rejects, and the pool opens another. Without a listener of its own a lent one would end the process.
  pool.on("connect", (client) => client.on("error", options.onError));
  pool.on("error", () => {});
  return pool;
};
