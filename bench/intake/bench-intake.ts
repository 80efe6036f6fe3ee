import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { makeFreshHome, openLog, withPostgres } from "@coop-census/runtime";
import { migrate } from "@coop-census/store";
import type { BenchFigure } from "../figure.ts";
import { benchCauses } from "./bench-causes.ts";
import { benchRegisters } from "./bench-registers.ts";
import { benchTexts } from "./bench-texts.ts";
import { benchUpload } from "./bench-upload.ts";
import { checkSpace } from "./check-space.ts";
import { benchWorkbook } from "./workbook.ts";

/** Bytes of disk a row: the generated files, and the table with what Postgres writes beside it. */
const bytesOfRow = 1_200;

/** The intake of registers, on an embedded Postgres of its own; everything is removed in the end. */
export const benchIntake = async (
  { isQuick }: { readonly isQuick: boolean },
  say: (line: string) => void,
): Promise<readonly BenchFigure[]> => {
  const log = openLog({ level: "error" });
  const home = await makeFreshHome(log);
  const rows = isQuick ? 65_000 : 1_000_000;
  try {
    await checkSpace(home.path, rows * 5 * bytesOfRow);
    const folder = join(home.path, "bench");
    await mkdir(folder);
    return await withPostgres({ home: home.path, log }, async (postgres) => {
      const url = postgres.url("census");
      await migrate(url);
      const place = { folder, url, say };
      return [
        ...(await benchUpload(place)),
        ...(await benchWorkbook()),
        ...(await benchCauses(place, isQuick ? 12_000 : 100_000)),
        ...(await benchRegisters(place, { rows, runs: 3 })),
        // The last one: the reader that has met such texts is slower with others in the same process.
        ...(await benchTexts()),
      ];
    });
  } finally {
    await home.remove();
  }
};
