/**
 * The sets of at least two nodes of 0 … size - 1 in which everybody is joined to everybody, each once, in canonical
 * order; null where there are more than `limit`.
 */
export const cliques = (
  size: number,
  isJoined: (a: number, b: number) => boolean,
  limit: number,
): readonly (readonly number[])[] | null => {
  const found: (readonly number[])[] = [];
  const grow = (clique: readonly number[], from: number): boolean => {
    for (let next = from; next < size; next += 1) {
      if (!clique.every((one) => isJoined(one, next))) continue;
      const grown = [...clique, next];
      if (grown.length > 1) found.push(grown);
      if (found.length > limit || !grow(grown, next + 1)) return false;
    }
    return true;
  };
  return grow([], 0) ? found : null;
};
