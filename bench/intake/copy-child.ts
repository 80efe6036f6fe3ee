// What psql's \copy does: the bytes of right rows, as they are, into the same table. Prints the seconds as JSON.
import { createReadStream } from "node:fs";
import { openLoad } from "@coop-census/store";
import { cleanColumns } from "./write-register.ts";

const asked: unknown = JSON.parse(process.argv[2] ?? "null");
if (typeof asked !== "object" || asked === null || !("path" in asked) || !("url" in asked)) throw new Error("no task");

const load = await openLoad(String(asked.url), {
  year: 2022,
  organisation: "fr-bench",
  at: new Date(),
  columns: cleanColumns,
  defaults: {},
});
const begun = performance.now();
const chunks: AsyncIterable<Uint8Array> = createReadStream(String(asked.path), { highWaterMark: 256 * 1024 });
for await (const bytes of chunks) await load.rows.write(bytes);
const rows = await load.endRows();
const seconds = (performance.now() - begun) / 1000;
await load.endFindings();
await load.close();
process.stdout.write(JSON.stringify({ seconds, rows }));
