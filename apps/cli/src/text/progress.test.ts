import { expect, test } from "vitest";
import { terminalProgress } from "./progress.ts";

const record = (isTTY: boolean) => {
  const written: string[] = [];
  return { written, terminal: { isTTY, write: (text: string) => written.push(text) } };
};

test("a log file gets one line a step, with what came of it", () => {
  const { written, terminal } = record(false);
  const progress = terminalProgress(terminal);
  progress.step("Submitting files");
  progress.advance(1, 2);
  progress.advance(2, 2);
  progress.step("Building the edition");
  progress.done("2022-p1");
  expect(written.join("")).toBe("✓ Submitting files: 2 of 2\n✓ Building the edition: 2022-p1\n");
});

test("a terminal sees the bar move", () => {
  const { written, terminal } = record(true);
  const progress = terminalProgress(terminal);
  progress.step("Submitting files");
  progress.advance(1, 2);
  expect(written.at(-1)).toContain("████████████░░░░░░░░░░░░ 1/2");
});
