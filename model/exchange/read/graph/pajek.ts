import { decode, findEncoding } from "../encoding.ts";
import { unreadable } from "../finding.ts";
import type { FileInput } from "../input.ts";
import type { Note, Table } from "../table.ts";
import { GraphParts } from "./parts.ts";

/**
 * The vertices and ties of a Pajek network as tables, with the times at which they are there (`[1-3,7]`, ends included,
 * `*` for open): a tie that was there several times is a row for each.
 * @throws UnreadableError where it has no `*Vertices`
 */
export async function readPajek(input: FileInput): Promise<{ tables: Table[]; notes: Note[] }> {
  const encoding = await findEncoding(input);
  const parts = new GraphParts(input.name);
  const reader = new PajekReader(parts);
  for await (const line of linesOf(decode(input, encoding.name))) reader.read(line);
  const { tables, notes } = parts.finish();
  if (tables.every(({ name }) => name !== "vertices")) {
    throw unreadable({ file: input.name }, "has no *Vertices", "export the network as .net");
  }
  return { tables, notes: [{ file: input.name, what: "encoding", said: encoding.said }, ...notes] };
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const part of text) {
    const lines = (held + part).split("\n");
    held = lines.pop() ?? "";
    yield* lines;
  }
  yield held;
}

interface Spell {
  readonly start: string;
  readonly end: string;
}

class PajekReader {
  #line = 0;
  #section = "";
  #relation = "";

  constructor(readonly parts: GraphParts) {}

  read(text: string): void {
    this.#line++;
    const line = text.trim();
    if (line === "" || line.startsWith("%")) return;
    if (line.startsWith("*")) this.#beginSection(line);
    else if (this.#section === "vertices") this.#vertex(line);
    else if (this.#section === "arcs" || this.#section === "edges") this.#tie(line);
    else if (this.#section === "arcslist" || this.#section === "edgeslist") this.#list(line);
  }

  #beginSection(line: string): void {
    const [, name = "", number = "", label = ""] =
      /^\*(\w+)(?:\s*:(\d+))?[^"]*(?:"([^"]*)")?/.exec(line) ?? [];
    this.#section = name.toLowerCase();
    this.#relation = label === "" ? number : label;
    if (/^(matrix|partition|vector|permutation|cluster)$/.test(this.#section)) {
      this.parts.note("left unread", `the section *${name}`);
    }
  }

  #vertex(line: string): void {
    const { words, spells } = take(line);
    const [id = "", label = id] = words;
    const first = spells[0] ?? { start: "", end: "" };
    const last = spells.at(-1) ?? first;
    this.parts.add("vertices", this.#line, { id, label, start: first.start, end: last.end });
  }

  #tie(line: string): void {
    const { words, spells } = take(line);
    const [source = "", target = "", weight = ""] = words;
    this.#add(source, target, weight, spells);
  }

  #list(line: string): void {
    const { words, spells } = take(line);
    const [source = "", ...targets] = words;
    for (const target of targets) this.#add(source, target, "", spells);
  }

  #add(source: string, target: string, weight: string, spells: readonly Spell[]): void {
    const directed = this.#section.startsWith("arc") ? "true" : "false";
    const all = spells.length > 0 ? spells : [{ start: "", end: "" }];
    for (const spell of all) {
      this.parts.add("ties", this.#line, {
        ...{ source, target, directed, weight, relation: this.#relation },
        ...spell,
      });
    }
  }
}

// A minus is the sign of a range and of a number before year 0.
function take(line: string): { words: string[]; spells: Spell[] } {
  const [, before = line, times = ""] = /^(.*?)\s*\[([^\]]*)\]\s*$/.exec(line) ?? [];
  const words = [...before.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
  const spells = times
    .split(",")
    .map((time) => /^\s*(-?\d+)(?:\s*-\s*(-?\d+|\*))?\s*$/.exec(time))
    .filter((match) => match !== null)
    .map(([, start = "", end = start]) => ({ start, end: end === "*" ? "" : end }));
  return { words, spells };
}
