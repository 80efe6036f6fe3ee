/** What the format of a stored number shows that its value does not say; a number that is shown as it is has none. */
export interface NumberShape {
  readonly isPercent: boolean;
  /** How many digits the format hides: 3 for one that shows thousands of what is stored. */
  readonly hiddenDigits: number;
  /** What it shows beside the figure: "mln", "$"; "" for nothing. */
  readonly words: string;
}
