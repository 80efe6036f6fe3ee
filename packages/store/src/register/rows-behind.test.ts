import { decimal, type Finding, type RegisterRow, referenceDate } from "@coop-census/census";
import { expect, test } from "vitest";
import { acceptRegister } from "../fixture/registers.ts";
import { useStore } from "../fixture/use-store.ts";
import { cellsOfLoad } from "./cells-of-load.ts";
import { rowsBehind } from "./rows-behind.ts";

const store = useStore();

const row = (number: number, more: Partial<RegisterRow> = {}): RegisterRow => ({
  row: number,
  kind: "enterprise",
  enterprises: 1,
  nationalId: null,
  isPrimary: false,
  name: null,
  postcode: null,
  type: number % 2 === 0 ? "WORKER" : "SOCIAL",
  activity: number % 3 === 0 ? "_T" : "C",
  activityRevision: number % 3 === 0 ? null : "4",
  area: "_T",
  scope: "AFF",
  perimeter: "COOP",
  reference: number % 5 === 0 ? null : referenceDate(`2022-0${1 + (number % 9)}-30`.replace("02-30", "02-28")),
  flags: number % 4 === 0 ? "E" : "",
  note: null,
  figures: { WRK_TOTAL: decimal(number), ...(number % 2 === 0 ? { TURN: decimal(`${number}.5`) } : {}) },
  ...more,
});

const holding = (number: number, indicator: string): Finding => ({
  rule: "V17",
  code: "V17/of-a-test",
  severity: "HOLD",
  level: "cell",
  address: { sheet: null, row: number, column: 3, header: null },
  indicator,
  raw: null,
  params: {},
  keepsOut: [{ row: number, indicator }],
});

test("the rows behind each value of a register add up to it, without what is kept out and without totals", async () => {
  const rows = [
    ...Array.from({ length: 40 }, (_, at) => row(at + 2)),
    row(60, { figures: { WRK_TOTAL: decimal(0), TURN: decimal(5) } }),
    row(61, { figures: { TURN: decimal(5) } }),
    row(62, { figures: { WRK_TOTAL: decimal(0) } }),
  ];
  const total = row(50, { kind: "total", enterprises: null });
  const findings = [holding(7, "WRK_TOTAL"), holding(8, "ENT_TOTAL")];
  const submission = await acceptRegister(store, "fr-cgscop", [...rows, total], findings);
  const { id } = await store.db
    .selectFrom("registerLoad")
    .select("id")
    .where("submission", "=", submission)
    .executeTakeFirstOrThrow();
  const cells = await cellsOfLoad(store.db, id);
  expect(new Set(cells.map(({ indicator }) => indicator))).toEqual(
    new Set(["ENT_TOTAL", "ENT_ACTIVE", "WRK_TOTAL", "TURN"]),
  );
  for (const cell of cells) {
    const of = { submission, attempt: 1, indicator: cell.indicator };
    const found = await rowsBehind(store.db, of, [cell], { after: 0, limit: 100 });
    expect({ count: found?.count, sum: decimal(Number(found?.sum)) }).toEqual({ count: cell.rows, sum: cell.value });
    expect(found?.numbers).toHaveLength(cell.rows);
  }
  const workers = cells.filter(({ indicator }) => indicator === "WRK_TOTAL");
  const of = { submission, attempt: 1, indicator: "WRK_TOTAL" };
  const first = await rowsBehind(store.db, of, workers, { after: 0, limit: 5 });
  expect(first).toMatchObject({ count: 40, numbers: [2, 3, 4, 5, 6] });
  expect(await rowsBehind(store.db, of, workers, { after: 6, limit: 3 })).toMatchObject({ numbers: [9, 10, 11] });
  expect(await rowsBehind(store.db, { ...of, attempt: 2 }, workers, { after: 0, limit: 5 })).toBeNull();
});
