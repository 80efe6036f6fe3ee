import type {
  BlankRow,
  CellKey,
  Finding,
  Observation,
  Perimeter,
  PlaceInFile,
  Scope,
  SubmissionState,
} from "@coop-census/census";
import type { PlanBase, Reading } from "@coop-census/contracts";
import type { GeneratedAlways } from "kysely";
import type { OutsideSource } from "../outside/outside-source.ts";
import type { AttemptOutcome, AttemptTerms } from "../submission/attempt.ts";
import type { ObservationStatus } from "../submission/checked-observation.ts";
import type { DecisionKind } from "../submission/decision.ts";
import type { Channel, SubmissionKind } from "../submission/submission.ts";
import type { Json } from "./columns.ts";

/** Rounds, submissions and what was found in them: migration 0003. */
export interface CollectionTables {
  readonly round: RoundTable;
  readonly roundExtension: RoundExtensionTable;
  readonly submission: SubmissionTable;
  readonly submissionTransition: TransitionTable;
  readonly attempt: AttemptTable;
  readonly finding: FindingTable;
  readonly observation: ObservationTable;
  readonly outsideFinding: OutsideFindingTable;
  readonly decision: DecisionTable;
  readonly answer: AnswerTable;
  readonly releaseConsent: ReleaseConsentTable;
}

interface RoundTable {
  year: number;
  opensOn: string;
  askedBy: string;
  acceptedUntil: string;
  state: "open" | "closed";
  openedBy: string;
}

interface RoundExtensionTable {
  year: number;
  organisation: string;
  until: string;
  actor: string;
  at: Date;
}

interface SubmissionTable {
  id: string;
  organisation: string;
  year: number;
  sequence: number;
  fileName: string;
  sha256: string;
  size: number;
  kind: SubmissionKind;
  state: SubmissionState;
  channel: Channel;
  actor: string;
  receivedAt: Date;
  reasonCode: string | null;
  reason: string | null;
  supersedes: string | null;
}

interface TransitionTable {
  from: SubmissionState;
  to: SubmissionState;
}

interface AttemptTable {
  submission: string;
  number: number;
  requestedAt: Date;
  actor: string;
  startedAt: Date | null;
  finishedAt: Date | null;
  outcome: AttemptOutcome | null;
  profileVersion: number | null;
  ruleSetSha256: string | null;
  terms: Json<AttemptTerms> | null;
  blankRows: Json<readonly BlankRow[]> | null;
  reading: Json<Reading> | null;
  plan: Json<PlanBase> | null;
}

interface FindingTable {
  submission: string;
  attempt: number;
  ordinal: number;
  rule: string;
  code: string;
  severity: Finding["severity"];
  level: Finding["level"];
  sheet: string | null;
  row: number;
  column: number | null;
  header: string | null;
  inFile: Json<PlaceInFile> | null;
  indicator: string | null;
  raw: string | null;
  params: Json<Readonly<Record<string, string>>>;
  keepsOut: Json<readonly CellKey[]>;
}

interface OutsideFindingTable {
  id: GeneratedAlways<number>;
  submission: string;
  source: OutsideSource;
  isInForce: boolean;
  rule: string;
  code: string;
  severity: Finding["severity"];
  level: Finding["level"];
  sheet: string | null;
  row: number;
  column: number | null;
  header: string | null;
  inFile: Json<PlaceInFile> | null;
  indicator: string | null;
  raw: string | null;
  params: Json<Readonly<Record<string, string>>>;
  keepsOut: Json<readonly CellKey[]>;
}

interface ObservationTable {
  submission: string;
  attempt: number;
  ordinal: number;
  reporter: string;
  year: number;
  scope: Scope;
  perimeter: Perimeter;
  country: string;
  area: string;
  type: string;
  activity: string;
  activityRevision: "4" | "5" | null;
  indicator: string;
  sex: string;
  size: string;
  origin: string;
  cohort: string;
  horizon: string;
  periodStart: string;
  value: string;
  unit: string;
  referenceDate: string | null;
  flags: string;
  confidentiality: Observation["confidentiality"];
  isPublic: boolean;
  sheet: string | null;
  row: number;
  column: number | null;
  header: string | null;
  inFile: Json<PlaceInFile> | null;
  status: ObservationStatus;
}

interface DecisionTable {
  id: GeneratedAlways<number>;
  submission: string;
  attempt: number;
  finding: number;
  rule: string;
  row: number;
  indicator: string | null;
  decision: DecisionKind;
  because: string;
  actor: string;
  at: Date;
  fileAttempt: GeneratedAlways<number | null>;
  outsideFinding: GeneratedAlways<number | null>;
}

interface AnswerTable {
  id: GeneratedAlways<number>;
  submission: string;
  kind: "accept-without" | "confirm-reading" | "message";
  body: string;
  actor: string;
  at: Date;
}

interface ReleaseConsentTable {
  id: GeneratedAlways<number>;
  organisation: string;
  year: number;
  indicator: string | null;
  fileSha256: string;
  actor: string;
  at: Date;
}
