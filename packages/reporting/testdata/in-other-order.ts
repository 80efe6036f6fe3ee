import type { EditionInput } from "../src/edition/edition-input.ts";

/** The same edition with every list put into another order by `shuffle`. */
export const inOtherOrder = (input: EditionInput, shuffle: <Item>(list: readonly Item[]) => Item[]): EditionInput => {
  const cells = (list: EditionInput["mainCells"]): EditionInput["mainCells"] =>
    shuffle(list).map((cell) => ({ ...cell, lacking: shuffle(cell.lacking), partial: shuffle(cell.partial), reporters: { ...cell.reporters, ids: shuffle(cell.reporters.ids) } }));
  const { inputs, network } = input;
  return {
    ...input,
    inputs: {
      ...inputs,
      submissions: shuffle(inputs.submissions),
      ...(inputs.earlier === undefined ? {} : { earlier: shuffle(inputs.earlier) }),
      network: shuffle(inputs.network),
      profiles: shuffle(inputs.profiles),
      overlaps: shuffle(inputs.overlaps),
      rates: shuffle(inputs.rates),
      statements: shuffle(inputs.statements),
      ...(inputs.expertEstimates === undefined ? {} : { expertEstimates: shuffle(inputs.expertEstimates) }),
      decisions: shuffle(inputs.decisions),
    },
    mainCells: cells(input.mainCells),
    bodySeries: shuffle(input.bodySeries).map((series) => ({ ...series, cells: cells(series.cells) })),
    growth: shuffle(input.growth).map((one) => ({
      ...one,
      reporters: shuffle(one.reporters),
      unmatched: shuffle(one.unmatched),
    })),
    points: shuffle(input.points).map((one) => ({
      ...one,
      standIns: shuffle(one.standIns),
      constantReporters: shuffle(one.constantReporters),
      breaks: shuffle(one.breaks).map(({ kind, reporters }) => ({ kind, reporters: shuffle(reporters) })),
    })),
    estimates: shuffle(input.estimates).map((one) => ({ ...one, respondents: shuffle(one.respondents) })),
    estimatedCells: shuffle(input.estimatedCells).map((one) => ({ ...one, imputed: shuffle(one.imputed) })),
    derived: {
      rates: shuffle(input.derived.rates),
      workInScope: shuffle(input.derived.workInScope),
      sectors: shuffle(input.derived.sectors),
      areas: shuffle(input.derived.areas),
    },
    ...(input.talk === undefined
      ? {}
      : {
          talk: {
            justifications: shuffle(input.talk.justifications),
            holds: shuffle(input.talk.holds),
            doubts: shuffle(input.talk.doubts),
          },
        }),
    ...(input.revisions === undefined
      ? {}
      : { revisions: shuffle(input.revisions).map((one) => ({ ...one, reporters: shuffle(one.reporters) })) }),
    response: shuffle(input.response),
    returns: shuffle(input.returns),
    observations: shuffle(input.observations),
    ...(input.contributions === undefined
      ? {}
      : { contributions: shuffle(input.contributions).map((one) => ({ ...one, terms: shuffle(one.terms) })) }),
    network: {
      bodies: shuffle(network.bodies),
      countries: shuffle(network.countries),
      organisations: shuffle(network.organisations),
      affiliations: shuffle(network.affiliations),
    },
    overlaps: shuffle(input.overlaps),
    rates: shuffle(input.rates),
    money: shuffle(input.money).map((one) => ({
      conversions: shuffle(one.conversions),
      cells: shuffle(one.cells).map((row) => ({ ...row, notConverted: shuffle(row.notConverted) })),
    })),
    statements: shuffle(input.statements),
    indicators: shuffle(input.indicators),
    codes: shuffle(input.codes),
  };
};
