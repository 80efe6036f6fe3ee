import type { Finding } from "@coop-census/census";
import { findUndecodable, type OpenedRegister, unreadable } from "@coop-census/intake";

const lineFeeds = (text: string): number => text.split("\n").length - 1;

/** Gives the bytes of a file in UTF-8, whatever its encoding; ends with a finding where a byte is no character in it. */
export async function* inUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: OpenedRegister["encoding"],
): AsyncIterable<Uint8Array | Finding> {
  if (encoding === "utf-8") {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  let before = 0;
  const decode = (chunk: Uint8Array, stream: boolean): Uint8Array | Finding => {
    try {
      const text = decoder.decode(chunk, { stream });
      line += lineFeeds(text);
      before += chunk.length;
      return Buffer.from(text);
    } catch {
      const at = Math.max(0, findUndecodable(chunk, encoding));
      const byte = `0x${(chunk[at] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
      const row = line + lineFeeds(new TextDecoder(encoding).decode(chunk.subarray(0, at)));
      const params = { encoding, byte, offset: String(before + at), line: String(row) };
      return unreadable("V01/undecodable", params, { row });
    }
  };
  for await (const chunk of chunks) {
    const decoded = decode(chunk, true);
    yield decoded;
    if ("rule" in decoded) return;
  }
  yield decode(new Uint8Array(), false);
}
