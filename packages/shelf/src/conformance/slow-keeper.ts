import { argv } from "node:process";
import { folderShelf } from "../folder/folder-shelf.ts";

// Keeps files for ever and says so after each, then begins one that never ends: the test kills it on the way.
const [, , root = "", count = "0"] = argv;
const shelf = folderShelf(root);
for (let number = 0; number < Number(count); number += 1) {
  const { sha256 } = await shelf.keep(block(number), 10_000_000);
  process.stdout.write(`${sha256}\n`);
}
await shelf.keep(endless(), 1e12);

async function* block(number: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < 4; part += 1) yield Buffer.alloc(50_000, `${number}-${part}-`);
}

async function* endless(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("half a file");
  process.stdout.write("half\n");
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}
