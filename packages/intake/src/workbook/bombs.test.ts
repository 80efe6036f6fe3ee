import { expect, test } from "vitest";
import { readReturn } from "../return/read-return.ts";
import { makeBombs } from "../sample/bombs.ts";

test.each(makeBombs())("$name is refused within a second, by its limit", async ({ make, code, limit }) => {
  const bytes = make();
  const started = performance.now();
  const result = await readReturn({ bytes, fileName: "a.xlsx", profiles: [], year: 2022 });
  expect(performance.now() - started).toBeLessThan(1_000);
  const finding = result.kind === "unreadable" ? result.findings[0] : undefined;
  expect([finding?.code, finding?.params["limit"]]).toEqual([code, limit]);
});
