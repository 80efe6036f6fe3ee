import { expect, test } from "vitest";
import { hashContent } from "./hash-content.ts";

const shelfOf = (text: string) => ({
  open: async function* () {
    yield new TextEncoder().encode(text);
  },
});
const file = { kind: "file" as const, sha256: "0".repeat(64) };
const content = { observations: [{ indicator: "WRK_TOTAL", value: "90" }] };
const sent = shelfOf('{"WRK_TOTAL":90}\n');

test("what counts of a return has one hash wherever its file lies, and another where anything else counts", async () => {
  expect(await hashContent(sent, file, content)).toBe(await hashContent(shelfOf('{"WRK_TOTAL":90}\n'), file, content));
  expect(await hashContent(sent, file, { observations: [] })).not.toBe(await hashContent(sent, file, content));
});

test("nobody can try values who does not have the file, though its hash is public", async () => {
  expect(await hashContent(shelfOf('{"WRK_TOTAL": 90}\n'), file, content)).not.toBe(
    await hashContent(sent, file, content),
  );
});

test("a nil return needs no file", async () => {
  const nothing = {
    open: () => {
      throw new Error("it is not read");
    },
  };
  expect(await hashContent(nothing, { ...file, kind: "nil" }, [])).toMatch(/^[0-9a-f]{64}$/);
});
