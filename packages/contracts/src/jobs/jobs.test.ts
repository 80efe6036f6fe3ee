import { expect, test } from "vitest";
import { jobNames, jobs } from "./jobs.ts";

test("the list of names is the table of jobs, each once", () => {
  expect([...jobNames].sort()).toEqual(Object.keys(jobs).sort());
});

test("a payload is a key: whatever else is put into it is refused", () => {
  expect(jobs.national.payload.safeParse({ year: 2022, country: "IT" }).success).toBe(true);
  expect(jobs.national.payload.safeParse({ year: 2022, country: "IT", value: "13415" }).success).toBe(false);
  expect(jobs.national.payload.safeParse({ year: 2022.5, country: "IT" }).success).toBe(false);
  expect(jobs.regional.payload.safeParse({ year: 2022, place: "WORLD" }).success).toBe(false);
  expect(jobs.validate.payload.safeParse({ submission: "it-a-2022-0123456789ab", attempt: 0 }).success).toBe(false);
});

test("a burst is one place of one year: others are never taken for it", () => {
  const italy = jobs.national.burstKey({ year: 2022, country: "IT" });
  expect(jobs.national.burstKey({ year: 2022, country: "IT" })).toBe(italy);
  expect(jobs.national.burstKey({ year: 2021, country: "IT" })).not.toBe(italy);
  expect(jobs.national.burstKey({ year: 2022, country: "FR" })).not.toBe(italy);
  expect(jobs.regional.burstKey({ year: 2022, place: "EUR" })).not.toBe(jobs.global.burstKey({ year: 2022 }));
});
