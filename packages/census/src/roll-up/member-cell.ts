import type { Figure } from "./figure.ts";

/** A figure of one member that adds, of a reported type (never a computed total). */
export interface MemberCell extends Figure {
  readonly reporter: string;
  /** ISO 3166-1 alpha-2 of the reporter's seat. */
  readonly country: string;
  readonly type: string;
  /** `_T`, or an ISIC section or division with its revision ("ISIC4_C"), so that revisions are never added. */
  readonly activity: string;
  readonly indicator: string;
  /** `_T`, or the other dimensions it is of, as `detailOf` writes them. */
  readonly detail: string;
  /** ISO 4217 for money, the indicator's unit otherwise. */
  readonly unit: string;
}
