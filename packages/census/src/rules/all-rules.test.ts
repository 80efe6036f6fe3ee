import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import rows from "../../data/rules.json" with { type: "json" };
import { ruleSet } from "./rule-set.ts";

const root = new URL("../../../../", import.meta.url);

const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** Rules that judge no single return: where each is implemented, and what proves it. */
const elsewhere: Readonly<Record<string, { readonly code: string; readonly says: RegExp; readonly test: string }>> = {
  V21: {
    code: "packages/census/src/coverage/coverage-of.ts",
    says: /V21/,
    test: "packages/census/src/coverage/coverage-of.test.ts",
  },
  V28: {
    code: "packages/census/src/statement/compare-statements.ts",
    says: /V28/,
    test: "packages/census/src/statement/conflicting-statements.test.ts",
  },
  V29: {
    code: "packages/census/src/release-block/protection-blocks.ts",
    says: /V29/,
    test: "packages/census/src/protection/judge-contributions.test.ts",
  },
  V30: {
    code: "packages/census/src/release-block/identity-blocks.ts",
    says: /V30/,
    test: "packages/store/src/release-block/release-block.test.ts",
  },
  V35: {
    code: "packages/census/src/release-block/ratio-blocks.ts",
    says: /V35/,
    test: "packages/store/src/release-block/release-block.test.ts",
  },
  V36: {
    code: "packages/census/src/roll-up/overlap-hold.ts",
    says: /V36/,
    test: "packages/census/src/roll-up/overlaps.test.ts",
  },
};

const inSet: ReadonlySet<string> = new Set(ruleSet.map(({ id }) => id));

const line = (id: string): string =>
  read("docs/rules.md")
    .split("\n")
    .find((one) => one.startsWith(`| ${id} |`)) ?? "";

describe("the rules of the methodology", () => {
  it("are V01 to V37, none left out", () => {
    const ids = Array.from({ length: 37 }, (_, at) => `V${String(at + 1).padStart(2, "0")}`);
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  it.each(rows.map(({ id }) => id))(
    "%s is implemented once: among the rules of a return, or where a table or series is made",
    (id) => {
      expect([inSet.has(id), id in elsewhere].filter(Boolean)).toHaveLength(1);
      const place = elsewhere[id];
      if (place === undefined) return;
      expect(read(place.code)).toMatch(place.says);
      expect(existsSync(new URL(place.test, root))).toBe(true);
    },
  );

  it.each(ruleSet)("$id has a test that names it and every code of it is given somewhere", ({ id, messages }) => {
    const folder = "packages/census/src/rules/";
    const files = readdirSync(new URL(folder, root)).filter((name) => name.endsWith(".ts"));
    const sources = files.filter((name) => !name.endsWith(".test.ts")).map((name) => read(folder + name));
    const more = read("packages/intake/src/finding/unreadable.ts");
    for (const code of Object.keys(messages)) {
      const uses = [...sources, more].reduce((count, text) => count + text.split(`"${code}"`).length - 1, 0);
      expect([code, uses > 0]).toEqual([code, true]);
    }
    const tests = files.filter((name) => name.endsWith(".test.ts")).map((name) => read(folder + name));
    expect(tests.some((text) => text.includes(`${id}/`) || text.includes(`"${id}"`))).toBe(true);
  });

  it.each(rows)("$id stands in docs/rules.md with its severity and the place of its code", ({ id, severity }) => {
    const stated = inSet.has(id) ? (ruleSet.find((rule) => rule.id === id)?.severities ?? []) : [severity];
    expect(line(id)).not.toBe("");
    for (const one of stated) expect([id, one, line(id).includes(one)]).toEqual([id, one, true]);
    const path = /`([^`]+)`/.exec(line(id))?.[1] ?? "docs/none";
    expect([id, path, existsSync(new URL(path, root))]).toEqual([id, path, true]);
  });
});
