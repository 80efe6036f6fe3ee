/** How many bytes of telling lines are judged; more does not change the judgement. */
const sampleBytes = 16_384;

const lineFeed = 0x0a;

/**
 * The lines that have bytes beyond ASCII, up to a bound; lines with a byte that no line before had are always taken, so
 * that what holds for the sample's bytes holds for those of the whole.
 */
export const tellingSample = (bytes: Uint8Array): Uint8Array => {
  const seen = new Uint8Array(256);
  const lines: Uint8Array[] = [];
  let size = 0;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found === -1 ? bytes.length : found + 1;
    let isTelling = false;
    let isNew = false;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80 && byte !== 0x1b) continue;
      isTelling = true;
      if (seen[byte] === 0) {
        seen[byte] = 1;
        isNew = true;
      }
    }
    if (isTelling && (isNew || size < sampleBytes)) {
      // One endless line is cut; its end may then be half a character, which the bound makes harmless.
      const line = bytes.subarray(start, Math.min(end, start + 4 * sampleBytes));
      lines.push(line);
      size += line.length;
    }
    start = end;
  }
  return Buffer.concat(lines);
};
