/** A source as readers know it: where only a code of somebody's own list names it ("seed:12 (an address)"), what stands beside the code. */
export const sourceWords = (source: string): string => /^[a-z]+:(?!\/\/)\S+ \((.+)\)$/.exec(source)?.[1] ?? source;
