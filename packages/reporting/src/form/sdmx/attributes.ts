import type { EditionCell } from "../../cell/edition-cell.ts";
import { inOrder } from "../../text/in-order.ts";
import type { Attribute, AttributeForm } from "./component.ts";
import { meaningOf } from "./meaning-of.ts";

type Value = string | number | null | readonly string[];

const one = (
  id: string,
  name: string,
  form: AttributeForm,
  column: string,
  of: (cell: EditionCell) => Value,
): Attribute => ({
  id,
  name,
  about: meaningOf(column),
  form,
  of: (cell) => {
    const value = of(cell);
    if (value === null) return [];
    return typeof value === "string" || typeof value === "number" ? [String(value)] : value;
  },
});

const decimal = { kind: "decimal" } as const;
const integer = { kind: "integer" } as const;
const ids = { kind: "ids" } as const;

/** The attributes of a figure of the census, beside the edition. */
export const attributes: readonly Attribute[] = [
  one("OBS_STATUS", "Status", { kind: "codes", list: "CL_OBS_STATUS" }, "flags", ({ flags }) =>
    flags === "" ? "A" : flags.split(""),
  ),
  one("CONF_STATUS", "Confidentiality", { kind: "code", list: "CL_CONF_STATUS" }, "conf", ({ conf }) => conf),
  one("PRINTED", "Figure as printed", decimal, "printed", ({ printed }) => printed.value),
  one("PRINTED_LOWER", "Lower bound as printed", decimal, "printed_lower", ({ printed }) => printed.lower),
  one("PRINTED_UPPER", "Upper bound as printed", decimal, "printed_upper", ({ printed }) => printed.upper),
  one("STEP", "Rounding", decimal, "step", ({ printed }) => printed.step),
  one("REPORTERS_ANSWERED", "Reporters", integer, "reporters_answered", ({ reporters }) => reporters.answered),
  one("REPORTERS_OF", "Members", integer, "reporters_of", ({ reporters }) => reporters.of),
  one("REPORTERS", "Who reported", ids, "reporters", ({ reporters }) => inOrder(reporters.ids)),
  one("LACKING", "Who is lacking", ids, "lacking", ({ lacking }) => inOrder(lacking)),
  one("PARTIAL", "Who is in it with a part", ids, "partial", ({ partial }) => inOrder(partial)),
  one("FRESH", "Part dated in the year", decimal, "fresh", ({ composition }) => composition.fresh),
  one("STAND_IN", "Part of another date", decimal, "stand_in", ({ composition }) => composition.standIn),
  one("NATIONAL", "Part that counts the whole country", decimal, "national", ({ composition }) => composition.national),
  one("ESTIMATED", "Part estimated", decimal, "estimated", ({ composition }) => composition.estimated),
  one("IMPUTED", "Part imputed", decimal, "imputed", ({ composition }) => composition.imputed),
  one("COVERAGE_MEMBERS", "Coverage by members", decimal, "coverage_members", ({ coverage }) => coverage.members),
  one("COVERAGE_WEIGHT", "Coverage by weight", decimal, "coverage_weight", ({ coverage }) => coverage.weight),
  one(
    "WEIGHT_KNOWN_FOR",
    "Members of known weight",
    integer,
    "weight_known_for",
    ({ coverage }) => coverage.weightKnownFor,
  ),
  one(
    "COVERAGE_DECIDED_BY",
    "What decides the coverage",
    { kind: "code", list: "CL_COVERAGE_BASIS" },
    "coverage_decided_by",
    ({ coverage }) => coverage.decidedBy,
  ),
];
