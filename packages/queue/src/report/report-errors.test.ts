import { expect, test } from "vitest";
import { reportErrors } from "./report-errors.ts";

const listening = () => {
  const said: (readonly [string, object, string])[] = [];
  const tell = (level: string) => (details: object, message: string) => void said.push([level, details, message]);
  let now = 0;
  const report = reportErrors({ info: tell("info"), warn: tell("warn"), error: tell("error") }, () => now);
  return { said, report, wait: (milliseconds: number) => (now += milliseconds) };
};

test("a hold that a busy machine lost is a sentence in its log, once in ten seconds for all jobs, and no error", () => {
  const { said, report, wait } = listening();
  report(new Error("could not renew lock for job 17"));
  report(new Error("could not renew lock for job 18"));
  report(new Error("Missing lock for job 18. moveToFinished"));
  expect(said).toEqual([["info", { job: "17" }, expect.stringContaining("too busy to keep its hold")]]);
  wait(10_000);
  report(new Error("Missing lock for job 18. moveToFinished"));
  expect(said.map(([level, details]) => [level, details])).toEqual([
    ["info", { job: "17" }],
    ["info", { job: "18" }],
  ]);
});

test("any other error is a warning with its cause, the same one once in ten seconds", () => {
  const { said, report, wait } = listening();
  const error = new Error("connect ECONNREFUSED");
  report(error);
  report(error);
  report(new Error("another"));
  wait(9_999);
  report(error);
  wait(1);
  report(error);
  expect(said.map(([level]) => level)).toEqual(["warn", "warn", "warn"]);
  expect(said[0]).toEqual(["warn", { err: error }, expect.stringContaining("reconnects by itself")]);
});
