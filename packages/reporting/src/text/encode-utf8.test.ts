import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeUtf8 } from "./decode-utf8.ts";
import { encodeUtf8 } from "./encode-utf8.ts";

const wellFormed = fc.string({ unit: "binary" }).filter((text) => text.isWellFormed());

test("the bytes are those of the platform's encoder, and decode to the text", () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      const bytes = encodeUtf8(text);
      expect(bytes).toEqual(new Uint8Array(new TextEncoder().encode(text)));
      expect(decodeUtf8(bytes)).toBe(text);
    }),
  );
});

test.each(["\u007f", "\u0080", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff", "\u{10000}", "\u{10ffff}"])(
  "the edge %j of a length has its bytes",
  (text) => {
    expect(encodeUtf8(text)).toEqual(new Uint8Array(Buffer.from(text, "utf8")));
  },
);

test("a lone surrogate is refused, not replaced", () => {
  expect(() => encodeUtf8("a\ud800b")).toThrow(RangeError);
  expect(() => encodeUtf8("\udc00")).toThrow(RangeError);
});

test("bytes are decoded exactly when the platform's strict decoder takes them", () => {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const decode = (bytes: Uint8Array): string | null => {
    try {
      return strict.decode(bytes);
    } catch {
      return null;
    }
  };
  const byte = fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xed, 0xf0, 0x9f, 0x80));
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 4 }), (some) => {
      const bytes = new Uint8Array(some);
      expect(decodeUtf8(bytes)).toBe(decode(bytes));
    }),
    { numRuns: 2000 },
  );
});
