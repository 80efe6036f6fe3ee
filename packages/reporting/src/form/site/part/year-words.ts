import type { Speaker } from "../language/speaker.ts";

/** The year of a public statement in words: "2021 or later" for "2021+", "about 2016" for "2016~"; what is no year stands as it is. */
export const yearWords = ({ say }: Speaker, year: string): string => {
  if (year === "") return say("stated.noYear");
  const [, from, mark, to] = /^(\d{4})(?:([+~])|-(\d{4}))$/.exec(year) ?? [];
  if (from === undefined) return year;
  if (to !== undefined) return say("stated.yearRange", { from, to });
  return say(mark === "+" ? "stated.yearLater" : "stated.yearAbout", { year: from });
};
