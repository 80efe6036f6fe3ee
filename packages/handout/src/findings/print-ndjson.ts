/** Newline-delimited JSON: one item a line, each line a document of its own. */
export const printNdjson = async function* (items: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
};
