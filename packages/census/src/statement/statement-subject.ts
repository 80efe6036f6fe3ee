import { places } from "../network/place.ts";
import { codeOf } from "../reference/code-list.ts";
import { indicator as indicatorOf } from "../reference/indicator.ts";
import type { Statement } from "./statement.ts";

/** Why no figure of the census is of the same kind. */
export type NoSubject = "place" | "type" | "indicator" | "share" | "all-sectors" | "group";

/** What a statement is of, in the words of the census. */
export type StatementSubject =
  | {
      readonly kind: "figure";
      readonly geo: string;
      readonly type: string;
      readonly indicator: string;
      /** The currency, for money. */
      readonly unit: string | null;
      /** Whether it counts more than the network: everybody in the sector. */
      readonly isSectorWide: boolean;
    }
  | { readonly kind: "members"; readonly geo: string; readonly indicator: "ORG_MEMBERS" | "ORG_COUNTRIES" }
  | { readonly kind: "none"; readonly why: NoSubject };

const totals: Readonly<Record<string, string>> = { ALL: "ALL_ENT", "COOP+WOE": "ALL_ENT", _T: "ALL_COOP" };

const renamed: Readonly<Record<string, string>> = { GRP: "ENT_GRP" };

const placeOf = (geo: string): { readonly geo: string; readonly isSectorWide: boolean } | null => {
  const isSectorWide = geo.endsWith("_SECTOR");
  const place = isSectorWide ? geo.slice(0, -"_SECTOR".length) : geo;
  const isKnown = places.some((one) => one === place) || /^[A-Z]{2}$/.test(place);
  return isKnown ? { geo: place, isSectorWide } : null;
};

const typeOf = (type: string): string | null => {
  const total = totals[type] ?? type;
  return total === "ALL_ENT" || total === "ALL_COOP" || codeOf("COOP_TYPE", total) !== null ? total : null;
};

const none = (why: NoSubject): StatementSubject => ({ kind: "none", why });

type Stated = Pick<Statement, "geo" | "type" | "indicator" | "scope">;

/** The indicator that a statement names, with the currency where it names one. */
const indicatorOfStatement = (indicator: string): { readonly code: string; readonly currency: string | null } => {
  const money = /^(TURN|VAL_ADD|RESULT|EQUITY)_([A-Z]{3})$/.exec(indicator);
  return { code: money?.[1] ?? renamed[indicator] ?? indicator, currency: money?.[2] ?? null };
};

const isShare = (indicator: string): boolean => indicator.startsWith("SHR_") || indicator.startsWith("SURV");

const figureSubject = (
  { type: stated, indicator, scope }: Stated,
  place: { readonly geo: string; readonly isSectorWide: boolean },
): StatementSubject => {
  const type = typeOf(stated);
  if (type === null) return none("type");
  const { code, currency } = indicatorOfStatement(indicator);
  const known = indicatorOf(code);
  if (known === null) return none(isShare(indicator) ? "share" : "indicator");
  if (known.level === "calc") return none("share");
  if ((known.unit === "CUR") !== (currency !== null)) return none("indicator");
  const isSectorWide = place.isSectorWide || scope === "sector-wide";
  return { kind: "figure", geo: place.geo, type, indicator: code, unit: currency, isSectorWide };
};

/**
 * What figure of the census a statement can stand beside. A total of the network is of all enterprises, worker-owned ones
 * included (methodology section 2). Places, types and indicators that the census does not have, shares, cooperatives of all
 * sectors and groups have none: they are shown by themselves.
 */
export const statementSubject = (statement: Stated): StatementSubject => {
  const { indicator } = statement;
  if (statement.geo.endsWith("_ALLCOOPS") || statement.type === "COOP_ALL") return none("all-sectors");
  if (/^(GROUP|ENTERPRISE):/.test(statement.type)) return none("group");
  const place = placeOf(statement.geo);
  if (place === null) return none("place");
  if (indicator === "ORG_MEMBERS" || indicator === "ORG_COUNTRIES") {
    return { kind: "members", geo: place.geo, indicator };
  }
  return figureSubject(statement, place);
};
