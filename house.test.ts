import { describe, expect, it } from "vitest";
import type { Breach } from "./house/house-rule.ts";
import { houseRules } from "./house/house-rules.ts";
import { plant } from "./house/repository/planted.ts";
import { readRepository } from "./house/repository/read-repository.ts";

const repository = readRepository(import.meta.dirname);

const inWords = (breaches: readonly Breach[]): readonly string[] =>
  breaches.map(({ path, message }) => `${path}: ${message}`);

describe.each(houseRules)("$fact", ({ findBreaches, planted }) => {
  const standing = inWords(findBreaches(repository));

  it("holds", () => {
    expect(standing).toEqual([]);
  });

  it.each(planted)("would catch: $fault", (fault) => {
    const found = inWords(findBreaches(plant(repository, fault)));
    expect(found.filter((breach) => !standing.includes(breach))).not.toEqual([]);
  });
});
