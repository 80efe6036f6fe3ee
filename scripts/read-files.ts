// `node scripts/read-files.ts FOLDER [--json]`: reads every file below a folder as an upload whose layout nobody has
// confirmed, and says of each what is proposed, or why it is refused. Exit code 1: a file was a fault of the machine.
import { parseArgs } from "node:util";
import { printTable } from "./gate/print-table.ts";
import { readFolder } from "./reading/read-folder.ts";

const { values, positionals } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
const [folder] = positionals;
if (folder === undefined) throw new Error("Say which folder: node scripts/read-files.ts FOLDER [--json].");
const answers = await readFolder(folder);

const tally = [...Map.groupBy(answers, ({ outcome, kind, reason }) => `${outcome} ${kind || reason.split(" ")[0]}`)]
  .map(([what, files]) => [what, String(files.length)])
  .toSorted((a, b) => Number(b[1]) - Number(a[1]));

const heads = ["outcome", "kind", "rows", "columns", "encoding", "delimiter", "asked", "ms", "file", "reason"];
const line = (text: string): string => text.replaceAll(/\s+/g, " ").slice(0, 300);
const rows = answers.map((one) =>
  [
    one.outcome,
    one.kind,
    one.rows,
    one.columns,
    one.encoding,
    one.delimiter,
    one.asked,
    String(one.milliseconds),
    one.file,
    one.reason,
  ].map(line),
);

console.log(values.json === true ? JSON.stringify(answers, null, 2) : printTable([heads, ...rows]));
if (values.json !== true) console.log(`\n${printTable([["files", String(answers.length)], ...tally])}`);
process.exitCode = answers.some(({ outcome }) => outcome === "fault") ? 1 : 0;
