import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeInBlocks, joinBlocks } from "./encode-pieces.ts";

const text = fc.string({ unit: "binary" }).filter((piece) => piece.isWellFormed());

test("the pieces give the bytes of the whole text", () => {
  fc.assert(
    fc.property(fc.array(text), (pieces) => {
      expect(Buffer.from(joinBlocks([...encodeInBlocks(pieces)])).toString("utf8")).toBe(pieces.join(""));
    }),
  );
});

test("a text that is longer than a block loses nothing at its seams", () => {
  const pieces = Array.from({ length: 70_000 }, (_, index) => `é${index} 𠮷;`);
  expect(Buffer.from(joinBlocks([...encodeInBlocks(pieces)])).toString("utf8")).toBe(pieces.join(""));
});
