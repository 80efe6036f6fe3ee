import { indicator } from "../reference/indicator.ts";
import type { CellKeyParts } from "../roll-up/cell-key.ts";

const ofType: Readonly<Record<string, string>> = {
  ALL_ENT: "all enterprises",
  ALL_COOP: "all cooperatives",
  WORKER: "worker cooperatives",
  SOCIAL: "social cooperatives",
  SOCIAL_A: "social cooperatives of type A",
  SOCIAL_B: "social cooperatives of type B",
  SOCIAL_AB: "social cooperatives of types A and B",
  SOCIAL_GI: "general-interest social cooperatives",
  SOCIAL_WI: "work-integration social cooperatives",
  SOCIAL_MS: "multi-stakeholder social cooperatives",
  SOCIAL_XX: "social cooperatives, kind not given",
  PRODUCER: "producers' cooperatives",
  CAE: "business and employment cooperatives",
  WOE: "worker-owned enterprises",
  OTHER_COOP: "other cooperatives",
  CONSORTIUM: "consortia",
  NA_TYPE: "cooperatives whose type is not given",
};

/** A type in English, as it stands in a sentence; the code itself where it has no words. */
export const typeWords = (type: string): string => ofType[type] ?? type;

/** What a figure is of, in English, without its place: "worker cooperatives, ISIC4_C, SEX=F". */
export const figureWords = ({ type, activity, detail }: CellKeyParts): string =>
  [typeWords(type), activity, detail].filter((word) => word !== "_T").join(", ");

const ofIndicator: Readonly<Record<string, string>> = {
  ENT_TOTAL: "enterprises",
  WRK_TOTAL: "workers",
  WRK_MBR: "worker-members",
  WRK_EMP: "employees",
  WRK_PROD: "producer-members",
  MBR_TOTAL: "memberships",
  TURN: "turnover",
};

/** What an indicator counts, in English, as it stands in a sentence; its code where it has no plain words. */
export const indicatorWords = (code: string): string => ofIndicator[code] ?? indicator(code)?.code ?? code;
