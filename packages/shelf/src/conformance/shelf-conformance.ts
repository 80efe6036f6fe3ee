import { createHash } from "node:crypto";
import { PermanentFault, Refusal, type Shelf } from "@coop-census/contracts";
import { describe, expect, test } from "vitest";
import { collect } from "./collect.ts";
import { folderConformance } from "./folder-conformance.ts";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const hash = (content: string): string => createHash("sha256").update(content).digest("hex");

async function* stream(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield text(part);
}

/** What every shelf keeps to; `countLeft` tells how many unfinished things lie about. */
export function shelfConformance(
  name: string,
  makeShelf: () => Promise<{ shelf: Shelf; countLeft(): Promise<number> }>,
): void {
  describe(`${name}: raw files`, () => {
    test("what is kept is found under its hash, with its size, byte for byte", async () => {
      const { shelf, countLeft } = await makeShelf();
      expect(await shelf.keep(stream("a,b\n", "1,2\n"), 8)).toEqual({ sha256: hash("a,b\n1,2\n"), size: 8 });
      expect(await shelf.has(hash("a,b\n1,2\n"))).toBe(true);
      expect(await collect(shelf.open(hash("a,b\n1,2\n")))).toBe("a,b\n1,2\n");
      expect(await countLeft()).toBe(0);
    });

    test("no bytes at all are a file too", async () => {
      const { shelf } = await makeShelf();
      expect(await shelf.keep(stream(), 0)).toEqual({ sha256: hash(""), size: 0 });
      expect(await collect(shelf.open(hash("")))).toBe("");
    });

    test("the same bytes kept again, or by twenty at once, are one file", async () => {
      const { shelf, countLeft } = await makeShelf();
      const kept = await Promise.all(Array.from({ length: 20 }, () => shelf.keep(stream("same"), 100)));
      expect(new Set(kept.map(({ sha256 }) => sha256))).toEqual(new Set([hash("same")]));
      expect(await collect(shelf.open(hash("same")))).toBe("same");
      expect(await countLeft()).toBe(0);
    });

    test("one byte over the limit is refused, nothing more is read, and nothing is left", async () => {
      const { shelf, countLeft } = await makeShelf();
      let yielded = 0;
      let isClosed = false;
      async function* watched(): AsyncGenerator<Uint8Array> {
        try {
          for (;;) {
            yielded += 1;
            yield text("xxxx");
          }
        } finally {
          isClosed = true;
        }
      }
      const keeping = shelf.keep(watched(), 11);
      await expect(keeping).rejects.toBeInstanceOf(Refusal);
      await expect(keeping).rejects.toMatchObject({ code: "shelf/too-large" });
      await expect(shelf.take(stream("123456789012"), 11)).rejects.toMatchObject({ code: "shelf/too-large" });
      expect(yielded).toBe(3);
      expect(isClosed).toBe(true);
      expect(await countLeft()).toBe(0);
      await expect(shelf.keep(stream("12345678901"), 11)).resolves.toMatchObject({ size: 11 });
    });

    test("a stream that breaks off leaves nothing, and its own error is told", async () => {
      const { shelf, countLeft } = await makeShelf();
      const broken = new Error("aborted");
      async function* breaking(): AsyncGenerator<Uint8Array> {
        yield text("half");
        throw broken;
      }
      await expect(shelf.keep(breaking(), 100)).rejects.toBe(broken);
      expect(await shelf.has(hash("half"))).toBe(false);
      expect(await countLeft()).toBe(0);
    });

    test("what is taken in has its place only when it is kept", async () => {
      const { shelf, countLeft } = await makeShelf();
      const taken = await shelf.take(stream("wan", "ted"), 6);
      expect(taken).toMatchObject({ sha256: hash("wanted"), size: 6 });
      expect(await collect(taken.open())).toBe("wanted");
      expect(await shelf.has(hash("wanted"))).toBe(false);
      await taken.keep();
      expect(await collect(shelf.open(hash("wanted")))).toBe("wanted");
      await taken.drop();
      expect(await shelf.has(hash("wanted"))).toBe(true);
      expect(await countLeft()).toBe(0);
    });

    test("what is taken in and dropped leaves nothing, and harms no kept file of the same bytes", async () => {
      const { shelf, countLeft } = await makeShelf();
      const first = await shelf.take(stream("unwanted"), 100);
      const second = await shelf.take(stream("unwanted"), 100);
      await first.drop();
      expect(await shelf.has(hash("unwanted"))).toBe(false);
      await second.keep();
      const third = await shelf.take(stream("unwanted"), 100);
      await third.drop();
      expect(await collect(shelf.open(hash("unwanted")))).toBe("unwanted");
      expect(await countLeft()).toBe(0);
    });

    test("what is not there is a PermanentFault, and is no trouble to remove", async () => {
      const { shelf } = await makeShelf();
      const opening = collect(shelf.open(hash("nothing")));
      await expect(opening).rejects.toBeInstanceOf(PermanentFault);
      await expect(opening).rejects.toMatchObject({ code: "shelf/missing" });
      await shelf.remove(hash("nothing"));
    });

    test("what was removed is gone and may come again", async () => {
      const { shelf } = await makeShelf();
      const { sha256 } = await shelf.keep(stream("wrong owner"), 100);
      await shelf.remove(sha256);
      expect(await shelf.has(sha256)).toBe(false);
      await shelf.keep(stream("wrong owner"), 100);
      expect(await collect(shelf.open(sha256))).toBe("wrong owner");
    });

    test.each(["", "../../etc/passwd", "ABCDEF".padEnd(64, "0"), "a".repeat(63)])(
      "something that is no hash is refused: %j",
      async (name) => {
        const { shelf } = await makeShelf();
        await expect(shelf.has(name)).rejects.toMatchObject({ code: "shelf/name" });
        await expect(collect(shelf.open(name))).rejects.toMatchObject({ code: "shelf/name" });
        await expect(shelf.remove(name)).rejects.toMatchObject({ code: "shelf/name" });
      },
    );
  });

  folderConformance(name, makeShelf);
}
