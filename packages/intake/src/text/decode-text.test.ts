import { encodings } from "@coop-census/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeText } from "../sample/encode-text.ts";
import { decodeText } from "./decode-text.ts";
import { detectEncoding } from "./detect-encoding.ts";
import { foreignEncoding } from "./foreign-encoding.ts";

const utf8 = (text: string): Buffer => Buffer.from(text, "utf8");
const western = (text: string): Buffer => Buffer.from(text, "latin1");

const finding = (bytes: Uint8Array, label: string) => {
  const decoded = decodeText(bytes, null, label);
  return decoded.ok ? decoded.value : { code: decoded.finding.code, ...decoded.finding.params };
};

describe("lines in another encoding than the rest", () => {
  const most = "Tipo;Società;Attività\nLavoro;unità;città\nSociale;libertà;qualità\n";

  test("are found and named, whatever encoding is remembered", () => {
    const bytes = Buffer.concat([utf8(most), western("Forlì;perché;più\n"), utf8("Trento;età;metà\n")]);
    for (const label of ["utf-8", "windows-1252"]) {
      expect(finding(bytes, label)).toMatchObject({
        code: "V01/mixed-encoding",
        main: "utf-8",
        other: "windows-1252",
        lines: "4",
        count: "1",
      });
    }
    expect(detectEncoding(bytes, { isWhole: true })).toMatchObject({ kind: "mixed", lines: [4], count: 1 });
  });

  test("are found when one line holds both", () => {
    const bytes = Buffer.concat([utf8(most), utf8("città;"), western("libertà;perché\n")]);
    expect(finding(bytes, "utf-8")).toMatchObject({ code: "V01/mixed-encoding", lines: "4" });
  });

  test("are those of UTF-8 where most are older", () => {
    const bytes = Buffer.concat([western(most), western(most), utf8("Forlì;perché;più\n")]);
    expect(finding(bytes, "windows-1252")).toMatchObject({ main: "windows-1252", other: "utf-8", lines: "7" });
  });

  test("are none in a file of one older encoding", () => {
    expect(finding(western(most), "windows-1252")).toEqual({ text: most, encoding: "windows-1252" });
  });
});

test("syllables that only Korean Windows has are read, and halves of them refused", () => {
  const bytes = Buffer.from("b9cd8c6320c13b20b6ca", "hex");
  expect(finding(bytes, "euc-kr")).toMatchObject({ code: "V01/undecodable", byte: "0xC1", offset: "5" });
  const words = Buffer.from("8c63b9e6b0a2c7cf20c652bfa1b1e920b8b14131", "hex");
  expect(finding(words, "euc-kr")).toMatchObject({ text: "똠방각하 힣에깁 릴A1" });
});

test("damage is undecodable, at its line and byte", () => {
  const bytes = Buffer.concat([utf8("Società\nuno"), Buffer.of(0x81), utf8(";due\n")]);
  expect(finding(bytes, "utf-8")).toMatchObject({ code: "V01/undecodable", byte: "0x81", line: "2", offset: "12" });
});

test.each([
  ["shift_jis", [0x61, 0x0a, 0x82, 0xa0, 0x82], "0x82", "2"],
  ["euc-jp", [0xa4, 0xa2, 0x0a, 0xa4, 0x0a, 0x61], "0xA4", "2"],
  ["euc-kr", [0x61, 0xff], "0xFF", "1"],
  ["windows-1253", [0x61, 0xd2], "0xD2", "1"],
  ["iso-8859-2", [0x61, 0x0a, 0x0a, 0x85], "0x85", "3"],
] as const)("what %s does not define is refused with its place, never replaced", (label, bytes, byte, line) => {
  expect(finding(Uint8Array.from(bytes), label)).toMatchObject({
    code: "V01/undecodable",
    encoding: label,
    byte,
    line,
  });
});

test("every encoding of a profile is decoded, and gives no replacement character", () => {
  for (const label of encodings) {
    const isUtf16 = label === "utf-16";
    const bytes = isUtf16 ? encodeText("a;b\n1;2\n", "utf-16le") : utf8("a;b\n1;2\n");
    expect(bytes === null ? null : finding(bytes, label)).toMatchObject({ text: "a;b\n1;2\n" });
  }
});

test("whatever the bytes, a text of them has no replacement character that they do not hold", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.constantFrom(...encodings), (bytes, label) => {
      const decoded = decodeText(bytes, null, label);
      return !decoded.ok || !decoded.value.text.includes("\ufffd") || Buffer.from(bytes).includes(utf8("\ufffd"));
    }),
    { numRuns: 2_000 },
  );
});

test("UTF-32 and the shifting encodings of Korea and China are named", () => {
  const utf32 = (text: string, order: "le" | "be"): Uint8Array => {
    const view = new DataView(new ArrayBuffer(4 * text.length));
    Array.from(text).forEach((one, index) => view.setUint32(4 * index, one.codePointAt(0) ?? 0, order === "le"));
    return new Uint8Array(view.buffer);
  };
  expect(foreignEncoding(utf32("\ufeffEnti;Soci\n", "le"))).toBe("UTF-32LE");
  expect(foreignEncoding(utf32("Enti;Soci\n", "be"))).toBe("UTF-32BE");
  expect(foreignEncoding(utf8("\u001b$)C\u000eGQ1[\u000f"))).toBe("ISO-2022-KR");
  expect(foreignEncoding(utf8("Enti;Soci\n"))).toBeNull();
});

test("the head of a file that is cut within a character is told by its whole lines", () => {
  const head = utf8("Società;Attività;Qualità\nUnità;Città;Età;Metà;Verità;Novità;Libertà;Realtà;Virtù\nPer").subarray(
    0,
    -3,
  );
  const cut = Buffer.concat([head, Buffer.of(0xc3)]);
  expect(detectEncoding(cut, { isWhole: false })).toMatchObject({ encoding: "utf-8", certainty: "proved" });
});
