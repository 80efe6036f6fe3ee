// The golden editions are compared byte for byte. They are written again only by an explicit command, at the root:
//   UPDATE_GOLDEN=1 pnpm exec vitest run packages/reporting
// Read the difference before committing it: it is what every reader of an edition will see.
// Of the forms beside the tables only the sums are kept, which the manifest holds.
import { fileURLToPath } from "node:url";
import type { ShelfFile } from "@coop-census/contracts";
import { beforeAll, describe, expect, test } from "vitest";
import { readFolder, writeFolder } from "../../testdata/folder.ts";
import { effects } from "../../testdata/sha256.ts";
import { threeReporters } from "../../testdata/three-reporters/input.ts";
import { allForms } from "../form/all-forms.ts";
import { isOfForm } from "../form/is-of-form.ts";
import { verifyEdition } from "../verify/verify-edition.ts";
import { freezeEdition } from "./freeze-edition.ts";

// Compared first, since a difference of texts can be read.
const textsOf = (files: readonly ShelfFile[]): Record<string, string> =>
  Object.fromEntries(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("utf8")]));

const withoutForms = (files: readonly ShelfFile[]): readonly ShelfFile[] =>
  files.filter(({ path }) => !allForms.some((form) => isOfForm(form, path)));

const cases = { "three-reporters": threeReporters };

describe.each(Object.entries(cases))("the golden edition %s", (name, input) => {
  const folder = fileURLToPath(new URL(`../../testdata/${name}/edition`, import.meta.url));

  beforeAll(async () => {
    if (process.env["UPDATE_GOLDEN"] === "1") {
      await writeFolder(folder, withoutForms((await freezeEdition(input, effects)).files));
    }
  });

  test("is frozen to the same bytes", async () => {
    const golden = await readFolder(folder);
    const files = withoutForms((await freezeEdition(input, effects)).files);
    expect(textsOf(files)).toEqual(textsOf(golden));
    expect(files).toEqual(golden);
  });

  test("is proven by its own sums and its recorded hash", async () => {
    const { files, manifestSha256 } = await freezeEdition(input, effects);
    const forms = files.filter((file) => !withoutForms(files).includes(file));
    expect(await verifyEdition([...(await readFolder(folder)), ...forms], effects, manifestSha256)).toEqual([]);
  });
});
