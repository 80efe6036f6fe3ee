import type { Manifest } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { sayRebuilt } from "./say-rebuilt.ts";

const sha = (digit: string): string => digit.repeat(64);

const manifestOf = (digit: string): Manifest => ({
  manifest: 1,
  edition: "2022-p1",
  year: 2022,
  status: "provisional",
  number: 1,
  previous: null,
  method: { version: "1.0", ruleSetSha256: sha("b") },
  program: { name: "coop-census", version: "1.0" },
  inputs: { submissions: [], network: [], profiles: [], overlaps: [], rates: [], statements: [], decisions: [] },
  files: Array.from({ length: 300 }, (_, at) => ({ path: `site/${at}.html`, sha256: sha(digit), size: 1 })),
  seal: sha("c"),
});

test("of hundreds of files with other bytes the first are named, and all in JSON", () => {
  const frozen = { manifest: manifestOf("2"), manifestSha256: sha("d"), files: [] };
  const { text, json, isRefused } = sayRebuilt(manifestOf("1"), new Uint8Array(), { frozen, problems: [] });
  expect(isRefused).toBe(true);
  expect(text.split("\n").length).toBeLessThan(30);
  expect(text).toContain("site/0.html has other bytes");
  expect(text).toContain("280 more");
  expect(JSON.stringify(json)).toContain("site/299.html");
});

test("a program of another version is named", () => {
  const frozen = { manifest: manifestOf("2"), manifestSha256: sha("d"), files: [] };
  const expected = { ...manifestOf("1"), program: { name: "coop-census", version: "0.9" } };
  const { text } = sayRebuilt(expected, new Uint8Array(), { frozen, problems: [] });
  expect(text).toContain("printed by coop-census 0.9, and this is coop-census 1.0");
  expect(text).not.toContain("site/0.html");
});
