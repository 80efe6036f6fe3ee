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

const ascii = /^[\u0020-\u007e]*$/;

const unfolded = (text: string): string =>
  ascii.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFKD")
        .replaceAll(/[\u0300-\u036f]/g, "")
        .normalize("NFKC")
        .toLowerCase();

/** The text without case, accents and width; marks that make another letter in Japanese or Korean stay. */
export const foldText = (text: string): string =>
  plain.reduce((folded, [form, letter]) => folded.replaceAll(form, letter), unfolded(text));
