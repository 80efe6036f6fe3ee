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

/** The flags of a figure, each with its meaning at hand. */
export const flagMarks = ({ say }: Speaker, flags: string): Html => {
  const marks = flags.split("").flatMap((flag) => {
    const key = words[flag];
    return key === undefined ? [] : [html`<abbr title="${say(key)}">${flag}</abbr> `];
  });
  return html`${marks}`;
};

/** What the flags on a page mean, as a list. */
export const flagLegend = ({ say }: Speaker, flags: Iterable<string>): Html => {
  const used = [...new Set([...flags].join(""))].sort();
  const items = used.flatMap((flag) => {
    const key = words[flag];
    return key === undefined ? [] : [html`<div><dt>${flag}</dt><dd>${say(key)}</dd></div>`];
  });
  return items.length === 0 ? html`` : html`<dl class="legend">${items}</dl>`;
};
