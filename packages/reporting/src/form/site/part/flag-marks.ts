import { type Html, html } from "../html/html.ts";
import type { MessageKey } from "../language/messages.ts";
import type { Speaker } from "../language/speaker.ts";

const words: Readonly<Record<string, MessageKey>> = {
  B: "flag.B",
  D: "flag.D",
  E: "flag.E",
  I: "flag.I",
  L: "flag.L",
  M: "flag.M",
  O: "flag.O",
  P: "flag.P",
  Q: "flag.Q",
  U: "flag.U",
};

/** The flags of a figure that a legend explains: "D E". */
export const flagMarks = (flags: string): string =>
  flags
    .split("")
    .filter((flag) => words[flag] !== undefined)
    .join(" ");

/** What flags mean, as a list; nothing where there are none. */
export const flagLegend = ({ say }: Speaker, flags: Iterable<string>): Html => {
  const used = [...new Set([...flags].join(""))].sort();
  const items = used.flatMap((flag) => {
    const key = words[flag];
    return key === undefined ? [] : [html`<div><dt>${flag}</dt><dd>${say(key)}</dd></div>`];
  });
  return items.length === 0 ? html`` : html`<dl class="legend">${items}</dl>`;
};
