import { expect, test } from "vitest";
import { readReturn } from "../return/read-return.ts";
import { makeBombs } from "../sample/bombs.ts";

// How soon and with how much memory is measured by the bench.
test.each(makeBombs())("$name is refused by its limit", async ({ make, code, limit }) => {
  const bytes = make();
  const result = await readReturn({ bytes, fileName: "a.xlsx", profiles: [], year: 2022 });
  const finding = result.kind === "unreadable" ? result.findings[0] : undefined;
  expect([finding?.code, finding?.params["limit"]]).toEqual([code, limit]);
});
