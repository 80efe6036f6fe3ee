import type { Proposal } from "@coop-census/contracts";

const words: Readonly<Record<string, string>> = {
  "layout/format": "The form was {from} and is {to}.",
  "layout/encoding": "The encoding was {from} and is {to}.",
  "layout/delimiter": "The sign between columns was {from} and is {to}.",
  "layout/language": "The language of the headers was {from} and is {to}.",
  "layout/orientation": "The orientation of the table was {from} and is {to}.",
  "layout/sheet": "The table stood on the sheet {from} and stands on {to}.",
  "layout/column-renamed": 'The column "{from}" ({code}) is now "{to}".',
  "layout/unit": 'The unit above "{from}" is another one above "{to}".',
  "layout/column-removed": 'The column "{label}" ({code}) is gone.',
  "layout/column-added": 'The column "{label}" is new.',
};

/** What of a layout is other than the confirmed one, in English; a code without words is said as it stands. */
export const sayLayoutChange = ({ code, params }: Proposal["changes"][number]): string =>
  (words[code] ?? `${code} ${JSON.stringify(params)}`).replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name] ?? "…";
    return value === "\t" ? "a tab" : value;
  });
