import type { Messages } from "../finding/message.ts";

/** The words of V18. */
export const v18Messages = {
  "V18/not-in-revision": {
    what: "{code} is no division of revision {revision} of ISIC.",
    expected: "a section or division of revision {revision}",
    cure: "Check the division and the revision that the layout declares; it is in no sector until then.",
  },
  "V18/revision-not-in-force": {
    what: "The activities are declared in revision {revision} of ISIC, which did not exist in {year}.",
    expected: "the revision that was in force in {year}",
    cure: "Check the revision that the layout declares; say so in the note if the figures were classified anew.",
  },
  "V18/agriculture": {
    what: "{value} {indicator} of agriculture are of type {type}.",
    expected: "agriculture in worker and social cooperatives alone",
    cure: "Say whether these are cooperatives of those who work there; cooperatives of farmers are out of scope.",
    ofCell: ["value"],
    many: { what: "{indicator} of agriculture are of type {type}." },
  },
  "V18/finance-share": {
    what: "Finance and insurance hold {percent}% of {indicator} (section {section}).",
    expected: "at most {most}%",
    cure: "Check that no credit unions, mutual insurers or their members are counted; say so in the note if the figures are right.",
    ofCell: ["percent"],
    many: { what: "Finance and insurance hold much of {indicator} (section {section})." },
  },
  "V18/real-estate-share": {
    what: "Real estate holds {percent}% of {indicator} (section {section}).",
    expected: "at most {most}%",
    cure: "Check that no housing cooperatives or their residents are counted; say so in the note if the figures are right.",
    ofCell: ["percent"],
    many: { what: "Real estate holds much of {indicator} (section {section})." },
  },
  "V18/branch-out-of-scope": {
    what: "The branch {branch} is out of scope: it is neither industry nor services of those who work there.",
    expected: "the branches in scope alone, from an apex of all sectors",
    cure: "Leave the branch and its part of the totals out, or give the branches in scope as types of the census.",
    ofCell: ["branch"],
    many: { what: "Branches are out of scope: they are neither industry nor services of those who work there." },
  },
  "V18/branches-not-told": {
    what: "{type} of an apex of all sectors may hold branches that are out of scope.",
    expected: "the branches in scope alone, from an apex of all sectors",
    cure: "Say which branches are counted here; leave out agriculture of farmers, credit, consumption and housing.",
  },
} as const satisfies Messages;
