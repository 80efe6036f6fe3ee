import { describe, expect, test } from "vitest";
import es from "../../data/messages/es.json" with { type: "json" };
import fr from "../../data/messages/fr.json" with { type: "json" };
import it from "../../data/messages/it.json" with { type: "json" };
import pt from "../../data/messages/pt.json" with { type: "json" };
import type { Message } from "../finding/message.ts";
import { ruleSet } from "./rule-set.ts";

type Translation = Pick<Message, "what" | "expected" | "cure" | "many">;

const originals = new Map(ruleSet.flatMap((rule) => Object.entries(rule.messages)));

const all: readonly (readonly [language: string, messages: Readonly<Record<string, Translation>>])[] = [
  ["es", es],
  ["fr", fr],
  ["it", it],
  ["pt", pt],
];

const begun = all.filter(([, messages]) => Object.keys(messages).length > 0);

/** Every sentence of a message by its name ("cure", "many.what"). */
const sentencesOf = ({ what, expected, cure, many = {} }: Translation): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries({ what, expected, cure }),
    ...Object.entries(many).map(([name, said]): [string, string] => [`many.${name}`, said]),
  ]);

/** Each sentence of the original beside its translation; an empty text stands for one that is not there. */
const pairsOf = (messages: Readonly<Record<string, Translation>>) =>
  [...originals].flatMap(([code, original]) => {
    const translation = messages[code];
    const said = translation === undefined ? new Map<string, string>() : sentencesOf(translation);
    return [...sentencesOf(original)].map(([name, english]) => ({
      at: `${code} ${name}`,
      english,
      other: said.get(name) ?? "",
    }));
  });

const holesOf = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name))].toSorted();

/** What of a sentence is neither a parameter nor a code of the methodology, and so has to be translated. */
const wordsOf = (sentence: string): string => sentence.replace(/\{\w+\}|\b[A-Z]+_[A-Z_]+\b|[^\p{L}]/gu, "");

const english = /(?<!\p{L})(?:the|and|which|with|this|was|were|not|are|of|for)(?!\p{L})/iu;

describe.each(begun)("the messages in %s", (_language, messages) => {
  test("are those of the rule set, none missing and none unknown", () => {
    expect(Object.keys(messages).toSorted()).toEqual([...originals.keys()].toSorted());
  });

  test("have the sentences of the original, of one cell and of many", () => {
    const names = (found: Readonly<Record<string, Translation>>) =>
      [...originals.keys()].map((code) => {
        const message = found[code];
        return [code, message === undefined ? [] : [...sentencesOf(message).keys()].toSorted()];
      });
    expect(names(messages)).toEqual(names(Object.fromEntries(originals)));
  });

  test("keep every parameter of a sentence and have no other", () => {
    const pairs = pairsOf(messages);
    expect(pairs.map(({ at, other }) => [at, holesOf(other)])).toEqual(
      pairs.map((pair) => [pair.at, holesOf(pair.english)]),
    );
  });

  test("leave no sentence in English", () => {
    const left = pairsOf(messages).filter(
      (pair) => (wordsOf(pair.english) !== "" && pair.other === pair.english) || english.test(pair.other),
    );
    expect(left.map(({ at, other }) => `${at}: ${other}`)).toEqual([]);
  });
});

test("the commands that a sentence names stand in it as they are typed", () => {
  const commandsIn = (sentence: string): readonly string[] =>
    [...sentence.matchAll(/\((census [^)]*)\)|`([^`]*)`/g)].map(([, bare, quoted]) => bare ?? quoted ?? "");
  for (const [, messages] of begun) {
    const pairs = pairsOf(messages);
    expect(pairs.map(({ at, other }) => [at, commandsIn(other)])).toEqual(
      pairs.map((pair) => [pair.at, commandsIn(pair.english)]),
    );
  }
});
