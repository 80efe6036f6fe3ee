import type { Decimal } from "@coop-census/census";
import type { EditionCell } from "../../cell/edition-cell.ts";

/** What every component of the data structure has: an SDMX id, a name, and its meaning in one sentence. */
export interface Component {
  readonly id: string;
  readonly name: string;
  readonly about: string;
}

/** A part of a figure's key. */
export interface Dimension extends Component {
  /** The code list; null for the year. */
  readonly list: string | null;
  /** The code in SDMX. */
  readonly of: (cell: EditionCell) => string;
}

/** A number of a figure, in its unit. */
export interface Measure extends Component {
  readonly of: (cell: EditionCell) => Decimal;
}

/** What is said of a figure. */
export interface Attribute extends Component {
  readonly form: AttributeForm;
  /** Its values as text; none where it says nothing. */
  readonly of: (cell: EditionCell) => readonly string[];
}

/** codes and ids: a set of values. */
export type AttributeForm =
  | { readonly kind: "code" | "codes"; readonly list: string }
  | { readonly kind: "decimal" | "integer" | "ids" };
