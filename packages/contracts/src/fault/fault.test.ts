import { expect, test } from "vitest";
import { Fault, PermanentFault, RetriableFault } from "./fault.ts";
import { Refusal } from "./refusal.ts";

test("a fault keeps its cause and cure, and tells whether trying again may help", () => {
  const cause = new Error("ECONNREFUSED");
  const fault = new RetriableFault("store/unreachable", "The database does not answer.", { cause, cure: "Start it." });
  expect(fault).toMatchObject({ name: "RetriableFault", code: "store/unreachable", cause, cure: "Start it." });
  expect(fault).toBeInstanceOf(Fault);
  expect(new PermanentFault("shelf/missing", "Gone.")).not.toBeInstanceOf(RetriableFault);
  expect(new PermanentFault("shelf/missing", "Gone.").cure).toBeNull();
});

test("a refusal is no fault of the machine", () => {
  expect(new Refusal("submission/no-round", "There is no round.", "Open one.")).not.toBeInstanceOf(Fault);
});
