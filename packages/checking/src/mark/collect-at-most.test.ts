import { expect, test } from "vitest";
import { collectAtMost } from "./collect-at-most.ts";

const taken: number[] = [];

const count = async function* () {
  for (let number = 1; ; number += 1) {
    taken.push(number);
    yield number;
  }
};

const three = async function* () {
  yield* [1, 2, 3];
};

test("a stream of as many as are wanted is collected, a longer one is left where it passes them", async () => {
  expect(await collectAtMost(three(), 3)).toEqual([1, 2, 3]);
  expect(await collectAtMost(count(), 3)).toBeNull();
  expect(taken).toEqual([1, 2, 3, 4]);
});
