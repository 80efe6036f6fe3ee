import { withoutPersonalData } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";

/** The most characters of one entry. */
const mostCharacters = 4000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
// Two zeros begin many a figure or identifier, and an answer may name it.
const plus = /^\+/;

/** The words of an entry without the spaces around them; a Refusal where nobody could publish or read them. */
export const checkText = (words: string): string => {
  const text = words.replaceAll("\r\n", "\n").trim();
  if (text === "") throw new Refusal("thread/no-text", "An answer has words.", "Say in words what is to be known.");
  const { length } = Array.from(text);
  if (length > mostCharacters) {
    throw new Refusal(
      "thread/too-long",
      `The text has ${length} characters; ${mostCharacters} are the most.`,
      "Say it shorter, or send the document to the secretariat.",
    );
  }
  if (control.test(text)) {
    throw new Refusal("thread/control-character", "The text holds signs that nobody sees.", "Send plain text.");
  }
  if (withoutPersonalData(text, plus) !== text) {
    throw new Refusal(
      "thread/personal-data",
      "The text holds an e-mail address or a telephone number; justifications are published.",
      "Leave it out: the secretariat knows whom to ask.",
    );
  }
  return text;
};
