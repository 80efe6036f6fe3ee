import type { RegisterRecord } from "@coop-census/census";

/** A line that has one word or sentence only, in a register with more columns than that: a remark, of which V02 tells that it was passed over. */
export const remarkRecord = ({ kind, record }: RegisterRecord, text: string, column: number): RegisterRecord => ({
  kind,
  nationalId: null,
  name: null,
  postcode: null,
  primary: null,
  note: null,
  record: {
    ...record,
    type: { raw: text, code: null, address: { ...record.type.address, column } },
    reference: null,
    flags: null,
    note: null,
    values: [],
  },
});
