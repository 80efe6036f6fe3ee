import type { CellAddress } from "../return/cell-address.ts";
import type { CellKey, Finding, Severity } from "./finding.ts";
import type { Messages, ParamsOf } from "./message.ts";

/** Where a finding stands and what it does; the whole row or file where `indicator` is left out. */
export interface FindingPlace {
  readonly severity: Severity;
  readonly level: Finding["level"];
  readonly address: CellAddress;
  readonly indicator?: string;
  readonly raw?: string;
  readonly keepsOut?: readonly CellKey[];
}

/** A finding of a rule: the compiler holds that the code is one of its messages and that no parameter is missing. */
export const makeFinding = <const All extends Messages, Code extends keyof All & string>(
  messages: All,
  code: Code,
  place: FindingPlace,
  params: ParamsOf<All[Code]>,
): Finding => ({
  rule: code.slice(0, code.indexOf("/")),
  code,
  severity: place.severity,
  level: place.level,
  address: place.address,
  indicator: place.indicator ?? null,
  raw: place.raw ?? null,
  params,
  keepsOut: place.keepsOut ?? [],
});
