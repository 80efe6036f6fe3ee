import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaultLimits } from "../table/limits.ts";
import { readWorkbook } from "./read-workbook.ts";

// Collections of workbooks from many programs, where somebody has them; the product needs none of them.
const folder = process.env["CENSUS_EXTRA_DATA"] ?? "";

const workbooks = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.xls[xm]$/.test(name))
  : [];

test.skipIf(workbooks.length === 0)(
  "scanning the rows of a real workbook comes to what parsing them does",
  async () => {
    for (const name of workbooks) {
      const bytes = readFileSync(join(folder, name));
      const [scanned, parsed] = [
        await readWorkbook(bytes, defaultLimits, "visible", "scan"),
        await readWorkbook(bytes, defaultLimits, "visible", "parse"),
      ];
      expect([name, scanned]).toEqual([name, parsed]);
    }
  },
  120_000,
);
