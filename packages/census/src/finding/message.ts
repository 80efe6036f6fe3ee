/** What a finding says to a person; `{name}` stands for a parameter of the finding. English is the original, pages translate. */
export interface Message {
  /** What is wrong, in the past or present. */
  readonly what: string;
  /** What the census expected to find there. */
  readonly expected: string;
  /** What the sender can do about it. */
  readonly cure: string;
  /** The parameters that differ from cell to cell; all others belong to the cause that the cells have in common. */
  readonly ofCell?: readonly string[];
  /** The same of many cells at once, without any parameter of a cell; a sentence that is left out holds for many as it stands. */
  readonly many?: { readonly what?: string; readonly expected?: string; readonly cure?: string };
}

/** The messages of one rule by code ("V07/day-not-stated"). */
export type Messages = Readonly<Record<string, Message>>;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The parameters that a message needs, all of them, read off its templates by the compiler. */
export type ParamsOf<One extends Message> = Readonly<
  Record<NamesIn<One["what"]> | NamesIn<One["expected"]> | NamesIn<One["cure"]>, string>
>;
