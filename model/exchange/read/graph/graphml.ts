import { decode, findEncoding } from "../encoding.ts";
import type { FileInput } from "../input.ts";
import type { Note, Table } from "../table.ts";
import { type Element, readXml, type XmlHandlers } from "../xml.ts";
import { GraphParts } from "./parts.ts";

/**
 * The nodes and edges of a GraphML file as tables, their data under the names that its keys declare. The format has no
 * dates of its own: which column holds them is for the recipe to say.
 * @throws UnreadableError where it is no XML, or declares entities
 */
export async function readGraphml(input: FileInput): Promise<{ tables: Table[]; notes: Note[] }> {
  const { name } = await findEncoding(input);
  const parts = new GraphParts(input.name);
  await readXml(decode(input, name), { file: input.name }, (line) => new GraphmlReader(parts, line));
  return parts.finish();
}

interface Key {
  readonly scope: string;
  readonly title: string;
  default?: string;
}

interface Thing {
  readonly kind: "node" | "edge";
  readonly line: number;
  readonly cells: { [column: string]: string };
}

class GraphmlReader implements XmlHandlers {
  readonly #keys = new Map<string, Key>();
  readonly #open: Thing[] = [];
  #key: Key | undefined;
  #target: "default" | "data" | undefined;
  #text = "";
  #directed = "true";
  #graphs = 0;

  constructor(
    readonly parts: GraphParts,
    readonly line: () => number,
  ) {}

  open = ({ name, attributes }: Element): void => {
    if (name === "graph") this.#beginGraph(attributes);
    else if (name === "key") this.#declare(attributes);
    else if (name === "default") this.#beginText("default");
    else if (name === "data") {
      this.#key = this.#keys.get(attributes.key ?? "");
      this.#beginText("data");
    } else if (name === "node" || name === "edge") this.#begin(name, attributes);
    else if (name === "hyperedge" || name === "port") this.parts.note("left unread", `elements ${name}`);
  };

  text = (text: string): void => {
    if (this.#target !== undefined) this.#text += text;
  };

  close = (name: string): void => {
    if (name === "default" && this.#key) this.#key.default = this.#text.trim();
    if (name === "data") this.#endData();
    if (name === "default" || name === "data") this.#target = undefined;
    if (name !== "node" && name !== "edge") return;
    const thing = this.#open.pop();
    if (thing) this.parts.add(`${thing.kind}s`, thing.line, this.#withDefaults(thing));
  };

  #beginGraph(attributes: Element["attributes"]): void {
    this.#directed = attributes.edgedefault === "undirected" ? "false" : "true";
    if (++this.#graphs > 1) this.parts.note("graphs", "more than one graph is read as one");
  }

  #declare(attributes: Element["attributes"]): void {
    const title = attributes["attr.name"] ?? attributes.id ?? "";
    const taken = /^(id|source|target|directed)$/.test(title);
    this.#key = { scope: attributes.for ?? "all", title: taken ? `attribute ${title}` : title };
    this.#keys.set(attributes.id ?? "", this.#key);
  }

  #beginText(target: "default" | "data"): void {
    this.#target = target;
    this.#text = "";
  }

  #begin(kind: "node" | "edge", attributes: Element["attributes"]): void {
    const { id = "", source = "", target = "", directed = this.#directed } = attributes;
    const cells = kind === "node" ? { id } : { id, source, target, directed };
    this.#open.push({ kind, line: this.line(), cells });
  }

  #endData(): void {
    const thing = this.#open.at(-1);
    if (thing && this.#key) thing.cells[this.#key.title] = this.#text.trim();
  }

  #withDefaults({ kind, cells }: Thing): { [column: string]: string } {
    const defaults: { [column: string]: string } = {};
    for (const key of this.#keys.values()) {
      if (key.default === undefined || (key.scope !== kind && key.scope !== "all")) continue;
      defaults[key.title] = key.default;
    }
    return { ...cells, ...defaults, ...cells };
  }
}
