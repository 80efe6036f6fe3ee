import { type Correction, choiceSubjects, Refusal } from "@coop-census/contracts";

/** What holds for every row, by the names that people use. */
const defaults: Readonly<Record<string, string>> = { scope: "SCOPE", perimeter: "PERIM", type: "TYPE", area: "GEO" };

const mistaken = (text: string): Refusal =>
  new Refusal(
    "usage/set",
    `"${text}" corrects no choice.`,
    "Write what it is about, a colon and its header or word, an equals sign and what holds: --set 'column:Addetti=WRK_TOTAL', --set 'scope=AFF'.",
  );

const readOne = (text: string): Correction => {
  // A header may hold an equals sign; what holds instead never does, but for a part of a breakdown.
  const [, name = "", subject = null, value = ""] =
    /^([a-z-]+):([\s\S]+?)=((?:[A-Z]+=)?[^=]*)$/.exec(text) ??
    [...(/^([a-z-]+)=(.*)$/.exec(text) ?? [])].toSpliced(2, 0, "");
  const about = choiceSubjects.find((one) => one === name);
  const byDefault = defaults[name];
  if (about !== undefined) return { about, subject: subject === "" ? null : subject, value };
  if (byDefault !== undefined && (subject === "" || subject === null))
    return { about: "default", subject: byDefault, value };
  throw mistaken(text);
};

/** Reads the corrections of `--set`, each as ABOUT:SUBJECT=VALUE, ABOUT=VALUE, or scope, perimeter, type or area=VALUE. */
export const readCorrections = (texts: readonly string[]): readonly Correction[] => texts.map(readOne);
