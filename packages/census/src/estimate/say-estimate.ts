import type { Estimate } from "./estimate.ts";

const years = (age: number): string => (age === 1 ? "1 year old" : `${age} years old`);

/** By what an imputed value was made, in English words for a reader ("carried forward from 2021, 1 year old"). */
export const sayEstimate = ({ method, age, base, respondents, author, note }: Estimate): string => {
  switch (method) {
    case "secondary":
      return `published: ${note}`;
    case "ratio":
      return `the value of ${base?.year ?? ""}, ${years(age ?? 0)}, changed as ${respondents.length} respondents did: ${respondents.join(", ")}`;
    case "carry-forward":
      return `carried forward from ${base?.year ?? ""}, ${years(age ?? 0)}`;
    case "expert":
      return `estimated by ${author ?? "an expert"}: ${note}`;
  }
};
