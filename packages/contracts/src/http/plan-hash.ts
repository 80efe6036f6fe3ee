import { z } from "zod";

/** The name of a plan: a hash, and where it says what it follows from, a dot and hashes of the parts. */
export const planHashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}(\.[0-9a-f]{1,100})?$/, "is no plan: give the hash that a dry run answered with");
