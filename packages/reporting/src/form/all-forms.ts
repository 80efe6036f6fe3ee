import type { Form } from "./form.ts";

/** The forms of every edition beside its tables. */
export const allForms: readonly Form[] = [];
