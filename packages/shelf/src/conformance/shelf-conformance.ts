import { createHash } from "node:crypto";
import { PermanentFault, Refusal, type Shelf, type ShelfFile } from "@coop-census/contracts";
import { describe, expect, test } from "vitest";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const hash = (content: string): string => createHash("sha256").update(content).digest("hex");

async function* stream(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield text(part);
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
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

  describe(`${name}: published folders`, () => {
    const files: readonly ShelfFile[] = [
      { path: "manifest.json", bytes: text("{}") },
      { path: "data/cells.csv", bytes: text("year\n2022\n") },
      { path: "data/deep/er.csv", bytes: text("") },
      { path: "Ärger.txt", bytes: text("ü") },
    ];

    test("all files are there, sorted by path, whatever order they came in", async () => {
      const { shelf, countLeft } = await makeShelf();
      expect(await shelf.read("editions/2022-p1")).toBeNull();
      await shelf.publish("editions/2022-p1", files);
      const read = await shelf.read("editions/2022-p1");
      expect(read?.map(({ path }) => path)).toEqual([
        "data/cells.csv",
        "data/deep/er.csv",
        "manifest.json",
        "Ärger.txt",
      ]);
      expect(read).toEqual([files[1], files[2], files[0], files[3]]);
      expect(await countLeft()).toBe(0);
      expect(shelf.locate("editions/2022-p1")).toContain("2022-p1");
    });

    test("one file is found by its path, whole or in part, and nothing else is", async () => {
      const { shelf } = await makeShelf();
      await shelf.publish("2022-p1", files);
      const found = await shelf.find("2022-p1", "data/cells.csv");
      expect(found?.size).toBe(10);
      expect(found === null ? null : await collect(found.read())).toBe("year\n2022\n");
      expect(found === null ? null : await collect(found.read({ start: 2, end: 6 }))).toBe("ar\n2");
      expect(found === null ? null : await collect(found.read({ start: 4, end: 4 }))).toBe("");
      for (const path of ["data", "data/other.csv", "manifest.json/more", "x".repeat(300)]) {
        expect(await shelf.find("2022-p1", path)).toBeNull();
      }
      expect(await shelf.find("2022-p2", "manifest.json")).toBeNull();
      await expect(shelf.find("2022-p1", "../2022-p1/manifest.json")).rejects.toMatchObject({ code: "shelf/name" });
    });

    test("the same files again change nothing, in any order and by ten at once", async () => {
      const { shelf, countLeft } = await makeShelf();
      await Promise.all(Array.from({ length: 10 }, () => shelf.publish("2022-p1", files)));
      await shelf.publish("2022-p1", [...files].reverse());
      expect(await shelf.read("2022-p1")).toHaveLength(4);
      expect(await countLeft()).toBe(0);
    });

    test.each<[string, readonly ShelfFile[]]>([
      ["one byte changed", [{ path: "manifest.json", bytes: text("[]") }, ...files.slice(1)]],
      ["a file less", files.slice(1)],
      ["a file more", [...files, { path: "more.txt", bytes: text("") }]],
      ["a file of another name", [{ path: "Manifest.json", bytes: text("{}") }, ...files.slice(1)]],
    ])("other content under a name that is taken is a PermanentFault and changes nothing: %s", async (_, others) => {
      const { shelf, countLeft } = await makeShelf();
      await shelf.publish("2022-p1", files);
      const publishing = shelf.publish("2022-p1", others);
      await expect(publishing).rejects.toBeInstanceOf(PermanentFault);
      await expect(publishing).rejects.toMatchObject({ code: "shelf/write-once" });
      expect(await shelf.read("2022-p1")).toEqual([files[1], files[2], files[0], files[3]]);
      expect(await countLeft()).toBe(0);
    });

    test("a folder that is filled file by file is there when it is named, and not before", async () => {
      const { shelf, countLeft } = await makeShelf();
      const folder = await shelf.begin();
      for (const { path, bytes } of files) {
        const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        expect(await folder.add({ path, pieces })).toEqual({ sha256, size: bytes.length });
      }
      expect(await shelf.read("2022-p1")).toBeNull();
      await folder.publish("2022-p1");
      expect(await shelf.read("2022-p1")).toEqual([files[1], files[2], files[0], files[3]]);
      expect(await countLeft()).toBe(0);
      await folder.drop();
      expect(await shelf.read("2022-p1")).toHaveLength(4);
    });

    test("a folder that is dropped leaves nothing, and a doubled path is refused at once", async () => {
      const { shelf, countLeft } = await makeShelf();
      const folder = await shelf.begin();
      await folder.add({ path: "a", pieces: [text("one")] });
      for (const path of ["a", "a/b"]) {
        await expect(folder.add({ path, pieces: [] })).rejects.toMatchObject({ code: "shelf/name" });
      }
      await folder.drop();
      expect(await countLeft()).toBe(0);
    });

    test("of two that publish different files at once, one wins whole", async () => {
      const { shelf } = await makeShelf();
      const outcomes = await Promise.allSettled(
        ["one", "two"].map((content) =>
          shelf.publish("2022-p1", [
            { path: "a", bytes: text(content) },
            { path: "b", bytes: text(content) },
          ]),
        ),
      );
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const read = await shelf.read("2022-p1");
      expect(new Set(read?.map(({ bytes }) => Buffer.from(bytes).toString())).size).toBe(1);
    });

    test("nothing is published into a folder that is published", async () => {
      const { shelf } = await makeShelf();
      await shelf.publish("2022-p1", files);
      for (const inside of ["2022-p1/more", "2022-p1/data/more"]) {
        await expect(shelf.publish(inside, files)).rejects.toMatchObject({ code: "shelf/write-once" });
      }
      expect(await shelf.read("2022-p1")).toHaveLength(4);
    });

    const unsafe = ["", "..", "a/../b", "/etc", "a//b", "a/", "./a", "a\\b", "a\0b", "C:/a", "raw/ab", "temporary"];
    test.each(unsafe)("a folder name that leads elsewhere is refused: %j", async (folder) => {
      const { shelf } = await makeShelf();
      await expect(shelf.publish(folder, files)).rejects.toMatchObject({ name: "Refusal", code: "shelf/name" });
      await expect(shelf.read(folder)).rejects.toMatchObject({ code: "shelf/name" });
      expect(() => shelf.locate(folder)).toThrow(Refusal);
    });

    test.each([...unsafe.slice(0, -2), "manifest.json"])(
      "an unsafe or doubled file path is refused: %j",
      async (path) => {
        const { shelf, countLeft } = await makeShelf();
        const publishing = shelf.publish("2022-p1", [...files, { path, bytes: text("") }]);
        await expect(publishing).rejects.toMatchObject({ name: "Refusal", code: "shelf/name" });
        expect(await shelf.read("2022-p1")).toBeNull();
        expect(await countLeft()).toBe(0);
      },
    );

    test("a path that is a file and a folder at once is refused", async () => {
      const { shelf } = await makeShelf();
      const publishing = shelf.publish("2022-p1", [...files, { path: "manifest.json/more", bytes: text("") }]);
      await expect(publishing).rejects.toMatchObject({ code: "shelf/name" });
    });
  });
}
