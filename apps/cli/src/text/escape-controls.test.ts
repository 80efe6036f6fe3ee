import { expect, test } from "vitest";
import { escapeControls } from "./escape-controls.ts";

test("JSON shows no control to a terminal, and still means the same", () => {
  const value = { name: "\u001b[2J\u009b2J\u007f\u0085 協同 é\n" };
  const json = escapeControls(JSON.stringify(value));
  expect(json).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  expect(JSON.parse(json)).toEqual(value);
});
