import { largeEdition } from "/work/main/bench/editions/large-edition.ts";
import { editionCells } from "/work/main/packages/reporting/src/edition/edition-cells.ts";
import { freezeEdition } from "/work/main/packages/reporting/src/edition/freeze-edition.ts";
import { siteForm } from "/work/main/packages/reporting/src/form/site/site-form.ts";

const n = Number(process.argv[2] ?? 15000);
const input = largeEdition(n, 1);
const cells = editionCells(input);
const t = performance.now();
let size = 0,
  count = 0,
  most = 0;
for (const f of await siteForm.print({ input, cells, files: [] })) {
  size += f.bytes.length;
  count++;
  most = Math.max(most, f.bytes.length);
}
console.log((performance.now() - t) / 1000, count, size / 1e6, most, process.resourceUsage().maxRSS / 1024);
