import type { Finding, Return } from "@coop-census/census";
import type { Profile, Proposal } from "@coop-census/contracts";
import type { Notice } from "../notice/notice.ts";
import type { SettledFormat } from "../number/settle-format.ts";
import type { Limits } from "../table/limits.ts";
import type { TemplateReading } from "../template/template-reading.ts";

export interface ReadInput {
  readonly bytes: Uint8Array;
  /** As the sender named it; only shown, never believed. */
  readonly fileName: string;
  /** Those of the organisation that sent the file. */
  readonly profiles: readonly Profile[];
  /** The year of the round it was sent for. */
  readonly year: number;
  readonly limits?: Partial<Limits>;
  /** Of a text so many records are enough, those above the table included; all where it is not said. */
  readonly records?: number;
  /** Who sent it, with the country (ISO 3166-1): only then is a layout proposed where no profile fits. */
  readonly organisation?: string;
  readonly country?: string | null;
}

/** How the file was read, for people who ask why a number was taken as it was. */
export interface ReadForm {
  /** Null for a workbook. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly hiddenSheets: readonly string[];
  /** The last line of the header, from 1. */
  readonly headerRow: number;
  readonly numbers: SettledFormat;
  /** What a person may not see in the file, though nothing is wrong with it. */
  readonly notices: readonly Notice[];
}

export type ReadResult =
  | { readonly kind: "read"; readonly return: Return; readonly profile: Profile; readonly form: ReadForm }
  /** It came in a form of the census itself (a template that came back, or JSON by the API), and needs no profile. */
  | { readonly kind: "template"; readonly template: TemplateReading }
  /** Nobody has confirmed the layout; what is read is what the proposal says, for a person to see. */
  | { readonly kind: "proposed"; readonly proposal: Proposal; readonly return: Return; readonly form: ReadForm }
  | { readonly kind: "unreadable"; readonly findings: readonly Finding[] };
