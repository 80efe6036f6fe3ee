import { expect, it } from "vitest";
import { findEditions } from "./find-editions.ts";

const editions = [
  { id: "2022-p1", manifestSha256: "b".repeat(64), path: "somewhere" },
  { id: "2021-p1", manifestSha256: "a".repeat(64), path: "elsewhere" },
];

it("finds the editions of a document, sorted, wherever in it they stand", () => {
  const found = findEditions(JSON.stringify({ editions }));
  expect(found.map((edition) => edition.id)).toEqual(["2021-p1", "2022-p1"]);
  expect(findEditions(JSON.stringify({ result: { editions } }))).toEqual(found);
});

it("what was printed before the document does not matter", () => {
  expect(findEditions(`> demo\n\n${JSON.stringify({ editions }, null, 2)}\n`)).toHaveLength(2);
});

it("an output without a document has no editions", () => {
  expect(findEditions("it broke")).toEqual([]);
});
