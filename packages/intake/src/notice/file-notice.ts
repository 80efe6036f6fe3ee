import { wholeFile } from "@coop-census/census";
import type { Notice, NoticeCode } from "./notice.ts";

/** A notice on the file as a whole. */
export const fileNotice = (code: NoticeCode, params: Notice["params"] = {}): Notice => ({
  code,
  params,
  address: wholeFile,
});
