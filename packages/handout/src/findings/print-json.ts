/** One JSON document without a line end: the members of `head`, then the list as the member `name`, an item a line. */
export const printJson = async function* (
  head: Readonly<Record<string, unknown>>,
  name: string,
  items: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<string> {
  const members = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  yield `{${[...members, `${JSON.stringify(name)}:[`].join(",")}`;
  let isFirst = true;
  for await (const item of items) {
    yield `${isFirst ? "" : ","}\n${JSON.stringify(item)}`;
    isFirst = false;
  }
  yield isFirst ? "]}" : "\n]}";
};
