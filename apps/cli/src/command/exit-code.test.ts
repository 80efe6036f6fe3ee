import { PermanentFault, Refusal } from "@coop-census/contracts";
import { CommanderError } from "commander";
import { expect, test } from "vitest";
import { exitCodeOf } from "./exit-code.ts";

test("refused data, wrong usage and a fault are told apart by the exit code", () => {
  expect(exitCodeOf(new Refusal("submission/unknown-organisation", "", ""))).toBe(1);
  expect(exitCodeOf(new Refusal("usage/year", "", ""))).toBe(2);
  expect(exitCodeOf(new Refusal("environment/invalid", "", ""))).toBe(2);
  expect(exitCodeOf(new CommanderError(1, "commander.unknownOption", ""))).toBe(2);
  expect(exitCodeOf(new CommanderError(0, "commander.helpDisplayed", ""))).toBe(0);
  expect(exitCodeOf(new PermanentFault("store/unreachable", ""))).toBe(3);
  expect(exitCodeOf(new Error("unexpected"))).toBe(3);
});
