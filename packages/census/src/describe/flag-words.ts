const words: Readonly<Record<string, string>> = {
  B: "a break in the series",
  D: "another definition, or the whole country counted",
  E: "estimated by a reporter, or of another date (stand-in)",
  I: "imputed by the secretariat",
  L: "exists but is not collected",
  M: "cannot exist",
  O: "not available",
  P: "provisional",
  Q: "suppressed",
  U: "low reliability: something may be counted twice, or a question is not answered",
};

/** Flags in English, one by one ("D: another definition, …"); A and no flag are a normal value and give none. */
export const flagWords = (flags: string): readonly string[] =>
  flags.split("").flatMap((flag) => (flag === "A" ? [] : [`${flag}: ${words[flag] ?? "a flag without words"}`]));
