import { decimal } from "@coop-census/census";
import { expect, test } from "vitest";
import { column } from "./column.ts";
import { printTable } from "./print-table.ts";
import type { Table } from "./table.ts";

interface Row {
  readonly name: string | null;
  readonly amount: string;
}

const table: Table<Row> = {
  path: "x.csv",
  about: "Rows.",
  columns: [
    column("name", "text", "Name", (row) => row.name),
    column("amount", "decimal", "Amount", (row) => decimal(row.amount)),
  ],
};

test("a negative number stays a number, and text that looks like a formula is guarded", () => {
  expect(printTable(table, [{ name: "-1", amount: "-1.50" }])).toBe("name,amount\n'-1,-1.5\n");
});

test("rows stand in code point order of their fields, and a blank comes first", () => {
  const rows = ["b", "\u{20bb7}", "\ufffd", null, "B"].map((name) => ({ name, amount: "1" }));
  expect(printTable(table, rows)).toBe("name,amount\n,1\nB,1\nb,1\n\ufffd,1\n\u{20bb7},1\n");
});

test("two rows that are alike are both kept", () => {
  const row = { name: "a", amount: "1" };
  expect(printTable(table, [row, row])).toBe("name,amount\na,1\na,1\n");
});
