import { createHash } from "node:crypto";
import { PermanentFault, Refusal, type Shelf, type ShelfFile } from "@coop-census/contracts";
import { describe, expect, test } from "vitest";
import { collect } from "./collect.ts";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** What every shelf keeps to with the folders that it publishes. */
export function folderConformance(
  name: string,
  makeShelf: () => Promise<{ shelf: Shelf; countLeft(): Promise<number> }>,
): void {
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
