const between = /[ \t\r\n;,|"]+/;

/** The words in which two decodings of the same bytes differ, of each; all of them where they cannot be paired. */
export const differingWords = (a: string, b: string): readonly [string, string] => {
  const [ofA, ofB] = [a.split(between), b.split(between)];
  if (ofA.length !== ofB.length) return [a, b];
  const places = ofA.flatMap((word, place) => (word === ofB[place] ? [] : [place]));
  return [places.map((place) => ofA[place] ?? "").join(" "), places.map((place) => ofB[place] ?? "").join(" ")];
};
