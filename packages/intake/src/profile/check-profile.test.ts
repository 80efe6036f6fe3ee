import type { Profile } from "@coop-census/contracts";
import { expect, it } from "vitest";
import { italianProfile } from "../fixture/italian-register.ts";
import { checkProfile } from "./check-profile.ts";

const withColumns = (...columns: readonly (readonly [string, string])[]): Profile => ({
  ...italianProfile,
  columns: columns.map(([label, code]) => ({ label, code })),
});

it("a register's profile is sound with names, figures, columns left out and defaults", () => {
  expect(checkProfile(italianProfile)).toEqual([]);
  const list = withColumns(["Nome", "NAME"], ["Tipo", "TYPE"], ["Presidente", "LEFT_OUT"], ["E-mail", "LEFT_OUT"]);
  expect(checkProfile(list)).toEqual([]);
});

it("a register's profile says who its enterprises are and of what type", () => {
  expect(checkProfile(withColumns(["Addetti", "WRK_TOTAL"], ["Tipo", "TYPE"]))).toEqual([
    "No column has the NATIONAL_ID or the NAME of the enterprise. Map one of them.",
  ]);
  expect(checkProfile(withColumns(["Nome", "NAME"]))).toEqual([
    "No column and no default says the TYPE. Add a COLUMN or DEFAULT line.",
  ]);
});

it("a register's profile has no column of what only many enterprises have", () => {
  const [message] = checkProfile(withColumns(["Nome", "NAME"], ["Tipo", "TYPE"], ["Nuove", "ENT_NEW"]));
  expect(message).toBe('A register has no ENT_NEW of one enterprise. Leave the column "Nuove" out.');
});

it("a summary's profile still has to have an indicator", () => {
  const { kind: _kind, ...summary } = withColumns(["Tipo", "TYPE"]);
  expect(checkProfile(summary)).toEqual(["No column has an indicator. Map at least one."]);
});
