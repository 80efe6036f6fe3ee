/** All items of a stream that has no more than `most`; null of a longer one, which is not read on. */
export const collectAtMost = async <Item>(
  items: AsyncIterable<Item>,
  most: number,
): Promise<readonly Item[] | null> => {
  const all: Item[] = [];
  for await (const item of items) {
    if (all.length === most) return null;
    all.push(item);
  }
  return all;
};
