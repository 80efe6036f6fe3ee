// Reads one hostile workbook, by its number, and prints what became of it as JSON: seconds, what it was refused by, and memory.
import { readReturn } from "@coop-census/intake";
import { makeBombs } from "../../packages/intake/src/sample/bombs.ts";

const asked: unknown = JSON.parse(process.argv[2] ?? "null");
const bomb = makeBombs()[Number(asked)];
if (bomb === undefined) throw new Error("no such bomb");

const bytes = bomb.make();
const begun = performance.now();
const result = await readReturn({ bytes, fileName: "bomb.xlsx", profiles: [], year: 2022 });
const seconds = (performance.now() - begun) / 1000;
const finding = result.kind === "unreadable" ? result.findings[0] : undefined;
const isRefused = finding?.code === bomb.code && finding.params["limit"] === bomb.limit;
process.stdout.write(JSON.stringify({ seconds, isRefused, megabytes: process.resourceUsage().maxRSS / 1024 }));
