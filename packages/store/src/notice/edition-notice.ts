/** What readers of an edition must know: that it replaces another one and why, or what is wrong with it. */
export interface EditionNotice {
  readonly id: number;
  readonly edition: string;
  /** The earlier edition of the year that it replaces, with which the notice is shown too; null when it speaks of its own edition alone. */
  readonly replaces: string | null;
  readonly body: string;
  readonly actor: string;
  readonly at: Date;
}
