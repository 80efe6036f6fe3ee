import type { SheetCell } from "../table/sheet.ts";
import { findControl } from "../text/find-control.ts";

/** A text that many cells point to. */
export interface SharedText {
  /** Null for a blank text. */
  readonly cell: SheetCell | null;
  /** The name of the first control character in it; null when it has none. */
  readonly control: string | null;
}

/** The texts of a workbook by number; each is judged when a cell first points to it. */
export interface SharedTexts {
  readonly at: (number: number) => SharedText | undefined;
}

export const makeSharedTexts = (texts: readonly string[]): SharedTexts => {
  const known: SharedText[] = [];
  return {
    at: (number) => {
      const earlier = known[number];
      const text = texts[number];
      if (earlier !== undefined || text === undefined) return earlier;
      const made = { cell: text.trim() === "" ? null : ({ kind: "text", text } as const), control: findControl(text) };
      known[number] = made;
      return made;
    },
  };
};
