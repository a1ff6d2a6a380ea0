import { decode, findEncoding } from "../encoding.ts";
import type { FileInput } from "../input.ts";
import type { Note, Table } from "../table.ts";
import { type Element, readXml, type XmlHandlers } from "../xml.ts";
import { GraphParts } from "./parts.ts";

/**
 * The nodes and edges of a GEXF file (1.1 draft to 1.3) as tables. An edge that was there several times is a row for each;
 * values that change over time are tables of their own.
 * @throws UnreadableError where it is no XML, or declares entities
 */
export async function readGexf(input: FileInput): Promise<{ tables: Table[]; notes: Note[] }> {
  const { name } = await findEncoding(input);
  const parts = new GraphParts(input.name);
  await readXml(decode(input, name), { file: input.name }, (line) => new GexfReader(parts, line));
  return parts.finish();
}

interface Spell {
  readonly start: string;
  readonly end: string;
}

interface Thing {
  readonly kind: "node" | "edge";
  readonly line: number;
  readonly cells: { [column: string]: string };
  readonly own: Spell;
  readonly spells: Spell[];
}

// The columns that every table has, which an attribute of the same name must not hide.
const OWN = {
  node: /^(id|label|pid|start|end)$/,
  edge: /^(id|label|source|target|type|weight|kind|start|end)$/,
};

class GexfReader implements XmlHandlers {
  readonly #titles = new Map<string, string>();
  readonly #defaults = new Map<string, Map<string, string>>();
  readonly #open: Thing[] = [];
  #class = "node";
  #attribute = "";
  #inDefault = false;
  #edgeType = "undirected";
  #numeric = false;

  constructor(
    readonly parts: GraphParts,
    readonly line: () => number,
  ) {}

  open = ({ name, attributes }: Element): void => {
    if (name === "graph") this.#beginGraph(attributes);
    else if (name === "attributes") this.#class = attributes.class ?? "node";
    else if (name === "attribute") this.#declare(attributes);
    else if (name === "default") this.#inDefault = true;
    else if (name === "node") this.#begin("node", attributes);
    else if (name === "edge") this.#begin("edge", attributes);
    else if (name === "attvalue") this.#value(attributes);
    else if (name === "spell" || name === "slice") this.#open.at(-1)?.spells.push(this.#spell(attributes));
  };

  text = (text: string): void => {
    if (!this.#inDefault || text.trim() === "") return;
    const defaults = this.#defaults.get(this.#class) ?? new Map<string, string>();
    this.#defaults.set(this.#class, defaults.set(this.#attribute, text.trim()));
  };

  close = (name: string): void => {
    if (name === "default") this.#inDefault = false;
    if (name !== "node" && name !== "edge") return;
    const thing = this.#open.pop();
    if (thing) this.#finish(thing);
  };

  // Without a time format the numbers of versions 1.2 and 1.3 are numbers, as Gephi reads them; those of 1.1 are days.
  #beginGraph(attributes: Element["attributes"]): void {
    this.#edgeType = attributes.defaultedgetype ?? "undirected";
    const format = attributes.timeformat ?? attributes.timetype ?? "";
    this.#numeric = /^(integer|double|float)$/.test(format);
    const said = format === "" ? "none is declared" : format;
    this.parts.note("time", `${said}; ends are days that still belong to the spell`);
    if (attributes.mode === "slice") this.parts.note("time", "the file is one slice of a longer one");
  }

  #declare(attributes: Element["attributes"]): void {
    this.#attribute = attributes.id ?? "";
    this.#titles.set(`${this.#class} ${this.#attribute}`, attributes.title ?? this.#attribute);
  }

  #begin(kind: "node" | "edge", attributes: Element["attributes"]): void {
    const { id = "", label = "", source = "", target = "" } = attributes;
    const { weight = "", pid = "" } = attributes;
    const cells: { [column: string]: string } =
      kind === "node"
        ? { id, label: label === "" ? id : label, ...(pid !== "" && { pid }) }
        : {
            ...{ id, source, target, label, weight, kind: attributes.kind ?? "" },
            type: attributes.type ?? this.#edgeType,
          };
    for (const [attribute, value] of this.#defaults.get(kind) ?? [])
      cells[this.#title(kind, attribute)] = value;
    const spells = [...listed(attributes.intervals), ...instants(attributes.timestamps)].map((spell) =>
      this.#spell(spell),
    );
    this.#open.push({ kind, line: this.line(), cells, own: this.#spell(attributes), spells });
  }

  #title(kind: "node" | "edge", attribute: string): string {
    const title = this.#titles.get(`${kind} ${attribute}`) ?? attribute;
    return OWN[kind].test(title) ? `attribute ${title}` : title;
  }

  #value(attributes: Element["attributes"]): void {
    const thing = this.#open.at(-1);
    if (!thing) return;
    const title = this.#title(thing.kind, attributes.for ?? attributes.id ?? "");
    const value = attributes.value ?? "";
    const { start, end } = this.#spell(attributes);
    if (start === "" && end === "") thing.cells[title] = value;
    else {
      const record = { [thing.kind]: thing.cells.id ?? "", attribute: title, value, start, end };
      this.parts.add(`${thing.kind} values`, this.line(), record);
    }
  }

  #spell(attributes: Element["attributes"]): Spell {
    const { startopen, endopen, timestamp } = attributes;
    if (startopen !== undefined || endopen !== undefined) {
      this.parts.note("time", "open bounds are read as closed: the day that is named still counts");
    }
    const start = attributes.start ?? startopen ?? attributes.datefrom ?? timestamp ?? "";
    const end = attributes.end ?? endopen ?? attributes.dateto ?? timestamp ?? "";
    return { start: this.#time(start), end: this.#time(end) };
  }

  #time(text: string): string {
    if (/^-?inf/i.test(text)) return "";
    if (this.#numeric && /^-?\d+\.0+$/.test(text)) return text.replace(/\.0+$/, "");
    return text.replace(/T00:00:00(\.0+)?(Z|[+-]\d\d:\d\d)?$/, "");
  }

  // Where there are spells the element's own start and end are their hull, which Gephi leaves out too.
  #finish({ kind, line, cells, own, spells }: Thing): void {
    if (kind === "node") {
      this.parts.add("nodes", line, { ...cells, ...(spells.length > 0 ? hull(spells) : own) });
      return;
    }
    const all = spells.length > 0 ? spells : [own];
    for (const spell of all) this.parts.add("edges", line, { ...cells, ...spell });
  }
}

function hull(spells: readonly Spell[]): Spell {
  const ends = (side: keyof Spell) => spells.map((spell) => spell[side]).sort();
  const starts = ends("start");
  const lasts = ends("end");
  return { start: starts[0] ?? "", end: lasts.includes("") ? "" : (lasts.at(-1) ?? "") };
}

// intervals="<[1990, 1995]; [2001, 2004]>" of version 1.3
function listed(text: string | undefined): Element["attributes"][] {
  return groupsIn(text).map(([start = "", end = ""]) => ({ start, end }));
}

// timestamps="<[1990, 1991]>" are two moments, where intervals of that form are one stretch
function instants(text: string | undefined): Element["attributes"][] {
  return groupsIn(text)
    .flat()
    .filter((time) => time !== "")
    .map((timestamp) => ({ timestamp }));
}

function groupsIn(text = ""): string[][] {
  return [...text.matchAll(/[[(]([^\])]*)[\])]/g)].map(([, inner = ""]) =>
    inner.split(",").map((part) => part.trim().replace(/^["']|["']$/g, "")),
  );
}
