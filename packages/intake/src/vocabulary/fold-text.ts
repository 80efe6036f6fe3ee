/** Letters that have no decomposition, as people write them without a keyboard for them. */
const plain: readonly (readonly [RegExp, string])[] = [
  [/ł/g, "l"],
  [/ß/g, "ss"],
  [/ø/g, "o"],
  [/đ/g, "d"],
  [/æ/g, "ae"],
  [/œ/g, "oe"],
  [/\bco-?op(?=\b|[a-z])/g, "coop"],
];

/** The text without case, accents and width; marks that make another letter in Japanese or Korean stay. */
export const foldText = (text: string): string =>
  plain.reduce(
    (folded, [form, letter]) => folded.replaceAll(form, letter),
    text
      .normalize("NFKD")
      .replaceAll(/[\u0300-\u036f]/g, "")
      .normalize("NFKC")
      .toLowerCase(),
  );
