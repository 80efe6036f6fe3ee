const batch = 65_536;

/** The same text in larger pieces, so that a stream of many short lines is not written line by line; at most one piece is held. */
export const inBatches = async function* (pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const piece of pieces) {
    held += piece;
    if (held.length < batch) continue;
    yield held;
    held = "";
  }
  if (held !== "") yield held;
};
