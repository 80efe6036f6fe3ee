const removed = "[…]";

const isMail = (token: string): boolean => {
  const at = token.indexOf("@");
  return at > 0 && token.indexOf(".", at) > at + 1;
};

/** A number that begins as an international one does, or after a word for telephone. */
const telephone =
  /(\b(?:tel|telefon|telefono|telefone|téléphone|phone|mobile|cell|cellulare|fax|tlf)\b[.:\s]{0,3}|тел[.:\s]{0,3}|電話[:：\s]{0,3}|전화[:：\s]{0,3})?((?<![\p{L}\p{N}.,/-])(?:\+|00)?\d[\d\s()./-]{5,18}\d(?![\p{L}\p{N}]))/giu;

const international = /^(?:\+|00)/;

const withoutTelephones = (text: string, prefix: RegExp): string =>
  text.replaceAll(telephone, (whole, word: string | undefined, number: string) =>
    word === undefined && !prefix.test(number) ? whole : `${word ?? ""}${removed}`,
  );

/**
 * The text without e-mail addresses and telephone numbers, which a census of enterprises never stores: each leaves
 * "[…]" in its place. A number is one of a telephone where a word or a prefix, usually any international one, says so.
 */
export const withoutPersonalData = (text: string, prefix = international): string => {
  const hasMail = text.includes("@");
  const hasNumber = /\d[\d\s()./-]{5}/.test(text);
  if (!hasMail && !hasNumber) return text;
  const silent = hasMail ? text.replaceAll(/\S+/g, (token) => (isMail(token) ? removed : token)) : text;
  return hasNumber ? withoutTelephones(silent, prefix) : silent;
};
