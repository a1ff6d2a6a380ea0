import type { Member } from "../archive.ts";
import { decode } from "../encoding.ts";
import { unreadable } from "../finding.ts";
import { type Element, XmlReader } from "../xml.ts";
import { type Epoch, isDateFormat } from "./serial.ts";

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly member: Member }[];
  readonly strings: readonly string[];
  /** For each cell style whether it shows days. */
  readonly isDate: readonly boolean[];
  readonly epoch: Epoch;
}

/** Runs through a part of an archive that is XML. */
export async function readPart(
  member: Member,
  file: string,
  handlers: {
    open?: (element: Element) => void;
    close?: (name: string) => void;
    text?: (text: string) => void;
  },
): Promise<void> {
  const nothing = () => undefined;
  const reader = new XmlReader(
    { file: `${file}/${member.name}` },
    { open: handlers.open ?? nothing, close: handlers.close ?? nothing, text: handlers.text ?? nothing },
  );
  for await (const text of decode(member.input, "utf-8")) reader.write(text);
  reader.close();
}

/**
 * Reads what the sheets of an XLSX workbook share (ECMA-376 part 1): their names and order, texts, styles, day count.
 * @throws UnreadableError where a part is missing or broken
 */
export async function readWorkbook(members: readonly Member[], file: string): Promise<Workbook> {
  const find = (path: string) => members.find(({ name }) => name.toLowerCase() === path.toLowerCase());
  const book = find("xl/workbook.xml");
  if (!book) throw unreadable({ file }, "is a zip but no XLSX workbook", "save it as .xlsx");
  const targets = await readTargets(find("xl/_rels/workbook.xml.rels"), file);
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let epoch: Epoch = 1900;
  await readPart(book, file, {
    open({ name, attributes }) {
      if (name === "workbookPr" && /^(1|true)$/.test(attributes.date1904 ?? "")) epoch = 1904;
      if (name !== "sheet") return;
      const hidden = (attributes.state ?? "visible") !== "visible";
      listed.push({ name: attributes.name ?? "", hidden, id: attributes.id ?? "" });
    },
  });
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const member = find(targets.get(id) ?? "");
    return member ? [{ name, hidden, member }] : [];
  });
  return {
    sheets,
    strings: await readStrings(find("xl/sharedStrings.xml"), file),
    isDate: await readStyles(find("xl/styles.xml"), file),
    epoch,
  };
}

async function readTargets(member: Member | undefined, file: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  if (!member) return targets;
  await readPart(member, file, {
    open({ name, attributes }) {
      if (name !== "Relationship") return;
      const target = attributes.Target ?? "";
      targets.set(attributes.Id ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

// Phonetic readings stand beside a text and are no part of it.
async function readStrings(member: Member | undefined, file: string): Promise<string[]> {
  const strings: string[] = [];
  if (!member) return strings;
  let text = "";
  let inText = false;
  let phonetic = false;
  await readPart(member, file, {
    open({ name }) {
      if (name === "si") text = "";
      if (name === "rPh") phonetic = true;
      if (name === "t") inText = !phonetic;
    },
    text(part) {
      if (inText) text += part;
    },
    close(name) {
      if (name === "t") inText = false;
      if (name === "rPh") phonetic = false;
      if (name === "si") strings.push(text);
    },
  });
  return strings;
}

async function readStyles(member: Member | undefined, file: string): Promise<boolean[]> {
  const isDate: boolean[] = [];
  if (!member) return isDate;
  const codes = new Map<number, string>();
  let inStyles = false;
  await readPart(member, file, {
    open({ name, attributes }) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") inStyles = true;
      if (name !== "xf" || !inStyles) return;
      const id = Number(attributes.numFmtId ?? 0);
      isDate.push(isDateFormat(id, codes.get(id)));
    },
    close(name) {
      if (name === "cellXfs") inStyles = false;
    },
  });
  return isDate;
}
