import { expect, test } from "vitest";
import { table } from "./table.ts";

test("columns line up, also below wide characters", () => {
  const text = table(
    [{ title: "Place" }, { title: "Enterprises", align: "right" }],
    [
      ["日本", "1"],
      ["World", "40,432"],
    ],
  );
  expect(text).toBe(
    ["Place  Enterprises", "─────  ───────────", "日本             1", "World       40,432"].join("\n"),
  );
});
