import { writeFile } from "node:fs/promises";
import { argv } from "node:process";
import pg from "pg";
import { migrate } from "../migrations/migrate.ts";
import { describeSchema } from "./describe-schema.ts";

// Run as `pnpm --filter @coop-census/store schema URL` after adding a migration, with the URL of an empty database.
const [, , url] = argv;
if (url === undefined) throw new RangeError("name an empty database: pnpm --filter @coop-census/store schema URL");
await migrate(url);
const session = new pg.Client({ connectionString: url });
await session.connect();
await writeFile(new URL("../../schema.sql", import.meta.url), await describeSchema(session));
await session.end();
