import { strToU8, Zip, ZipDeflate } from "fflate";

// An archive needs a date of each file, and this one tells nobody anything.
const mtime = "1980-01-02T12:00:00";

// Packs nearly as small as the highest and twice as fast.
const level = 4;

/** Text that is encoded together. */
const pieceLength = 32_768;

/** An archive that is packed as its files are written: no more than a piece of a file is in memory unpacked. */
export interface ZipStream {
  readonly add: (name: string, text: Iterable<string>) => void;
  /** The same files in the same order give the same bytes on every machine. */
  readonly finish: () => Uint8Array;
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
};

/** An empty archive. */
export const openZip = (): ZipStream => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault !== null) throw fault;
    pieces.push(piece);
  });
  return {
    add: (name, text) => {
      const file = new ZipDeflate(name, { level });
      file.mtime = mtime;
      zip.add(file);
      let waiting = "";
      for (const piece of text) {
        waiting += piece;
        if (waiting.length < pieceLength) continue;
        file.push(strToU8(waiting));
        waiting = "";
      }
      file.push(strToU8(waiting), true);
    },
    finish: () => {
      zip.end();
      return joined(pieces);
    },
  };
};
