import { expect, test } from "vitest";
import { utf16Order } from "./utf16-order.ts";

const text = "名称;人数\r\n労働者協同組合;400\r\n";

test.each([
  ["little endian", Buffer.from(text, "utf16le"), "utf-16le"],
  ["big endian", Buffer.from(text, "utf16le").swap16(), "utf-16be"],
  ["a stray zero byte", Buffer.from("Enti;Soci\0\nLavoro;12\nSociale;13\n"), null],
  ["zero bytes on both sides", Buffer.from([0, 0, 1, 0, 0, 2, 0, 0]), null],
  ["half a character at the end", Buffer.concat([Buffer.from(text, "utf16le"), Buffer.of(1)]), null],
  ["UTF-8", Buffer.from(text), null],
])("%s is told by its zero bytes", (_, bytes, order) => {
  expect(utf16Order(bytes)).toBe(order);
});
