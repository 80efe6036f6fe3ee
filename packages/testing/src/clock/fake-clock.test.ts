import { expect, test } from "vitest";
import { makeFakeClock } from "./fake-clock.ts";

test("time stands still until it is told to go on, and never goes back", () => {
  const clock = makeFakeClock("2026-11-02T08:00:00Z");
  expect(new Date(clock.now()).toISOString()).toBe("2026-11-02T08:00:00.000Z");
  expect(clock.now()).toBe(clock.now());
  clock.advance(90_000);
  expect(new Date(clock.now()).toISOString()).toBe("2026-11-02T08:01:30.000Z");
  expect(() => clock.advance(-1)).toThrow(RangeError);
  expect(() => makeFakeClock("yesterday")).toThrow(RangeError);
});
