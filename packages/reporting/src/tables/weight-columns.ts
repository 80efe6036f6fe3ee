import type { DescribedCell } from "../cell/described-cell.ts";
import { column } from "../table/column.ts";
import type { Column } from "../table/table.ts";

/** The columns of coverage by weight, as every table of cells has them. */
export const weightColumns = <Row extends Pick<DescribedCell, "coverage">>(): readonly Column<Row>[] => [
  column(
    "coverage_weight",
    "decimal",
    "Share of the members' enterprises that is of the reporters, by each member's last known ENT_TOTAL (its own or published), rounded half-up to four decimals; blank where nobody's is known, or where that of a member is not open",
    (row) => row.coverage.weight,
    { unit: "RATIO" },
  ),
  column(
    "weight_known_for",
    "integer",
    "For how many of the members an ENT_TOTAL is known",
    (row) => row.coverage.weightKnownFor,
    { unit: "ORG" },
  ),
  column(
    "coverage_decided_by",
    "text",
    "members or weight: which coverage says whether an estimate of the figure may be published; weight where it is known for 80% of the members",
    (row) => row.coverage.decidedBy,
  ),
];
