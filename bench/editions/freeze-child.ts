// Freezes a large edition in all forms onto a shelf, and prints what it took as JSON.
import { createHash } from "node:crypto";
import { freezeInto } from "@coop-census/reporting";
import { openShelf } from "@coop-census/shelf";
import { largeEdition } from "./large-edition.ts";

const asked: unknown = JSON.parse(process.argv[2] ?? "null");
if (typeof asked !== "object" || asked === null || !("shelf" in asked)) throw new Error("no task");
const [shelf, cells, number] = [
  String(asked.shelf),
  Number("cells" in asked ? asked.cells : 0),
  Number("number" in asked ? asked.number : 1),
];
const input = largeEdition(cells, number);
const digest = async (bytes: Uint8Array): Promise<string> => createHash("sha256").update(bytes).digest("hex");
const begun = performance.now();
const folder = await openShelf(shelf).begin();
const sizes: number[] = [];
await freezeInto(input, { digest }, async (file) => {
  const kept = await folder.add(file);
  sizes.push(kept.size);
  return kept;
});
await folder.publish(`edition-${number}`);
const seconds = (performance.now() - begun) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
const size = sizes.reduce((all, one) => all + one, 0) / 1024 / 1024;
process.stdout.write(JSON.stringify({ seconds, megabytes, rows: input.mainCells.length, files: sizes.length, size }));
