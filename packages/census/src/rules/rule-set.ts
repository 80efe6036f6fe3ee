import type { Rule } from "./rule.ts";
import { v01 } from "./v01-whose-return.ts";
import { v02 } from "./v02-codes.ts";
import { v03 } from "./v03-numbers.ts";
import { v04 } from "./v04-blanks.ts";
import { v05 } from "./v05-parts-and-total.ts";
import { v06 } from "./v06-memberships.ts";
import { v07 } from "./v07-reference-date.ts";
import { v08 } from "./v08-workers.ts";
import { v09 } from "./v09-stated-rates.ts";
import { v10 } from "./v10-enterprises.ts";
import { v11 } from "./v11-subsets.ts";
import { v12 } from "./v12-change-of-total.ts";
import { v13 } from "./v13-stocks-and-flows.ts";
import { v14 } from "./v14-turnover-per-worker.ts";
import { v15 } from "./v15-workers-per-enterprise.ts";
import { v16 } from "./v16-members-among-workers.ts";
import { v17 } from "./v17-type-in-country.ts";
import { v18 } from "./v18-activities.ts";
import { v19 } from "./v19-survival.ts";
import { v20 } from "./v20-membership.ts";
import { v22 } from "./v22-repeated-enterprises.ts";
import { v23 } from "./v23-shared-enterprises.ts";
import { v24 } from "./v24-scope-and-perimeter.ts";
import { v25 } from "./v25-identifiers.ts";
import { v26 } from "./v26-money.ts";
import { v27 } from "./v27-other-value.ts";
import { v31 } from "./v31-missing-breakdown.ts";
import { v32 } from "./v32-same-value.ts";
import { v33 } from "./v33-duplicates.ts";
import { v34 } from "./v34-affiliated-share.ts";
import { v37 } from "./v37-after-receipt.ts";

/** The rules that judge one return, by id. */
export const ruleSet: readonly Rule[] = [
  v01,
  v02,
  v03,
  v04,
  v05,
  v06,
  v07,
  v08,
  v09,
  v10,
  v11,
  v12,
  v13,
  v14,
  v15,
  v16,
  v17,
  v18,
  v19,
  v20,
  v22,
  v23,
  v24,
  v25,
  v26,
  v27,
  v31,
  v32,
  v33,
  v34,
  v37,
];
