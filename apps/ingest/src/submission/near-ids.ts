/** How many letters must be added, left out or changed to make one text of the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const [index, letter] of a.split("").entries()) {
    const next = [index + 1];
    for (const [place, other] of b.split("").entries()) {
      const changed = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The ids that somebody may have meant, the nearest first, at most five: a slip of the hand, or one that holds the text. */
export const nearIds = (text: string, ids: readonly string[]): readonly string[] => {
  const meant = text.slice(0, 100).toLowerCase();
  return ids
    .map((id) => ({ id, far: id.includes(meant) ? 0 : distance(meant, id) }))
    .filter(({ id, far }) => far <= Math.max(1, Math.floor(id.length / 3)))
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map(({ id }) => id);
};
