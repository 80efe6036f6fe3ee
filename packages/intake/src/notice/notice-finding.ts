import type { Finding } from "@coop-census/census";
import { nameControls } from "../text/find-control.ts";
import type { Notice } from "./notice.ts";

/** The notice as a finding of V01 that only informs (INFO) and keeps nothing out. */
export const noticeFinding = ({ code, params, address }: Notice): Finding => ({
  rule: "V01",
  code,
  severity: "INFO",
  level: "file",
  address,
  indicator: null,
  raw: null,
  params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, nameControls(value)])),
  keepsOut: [],
});
