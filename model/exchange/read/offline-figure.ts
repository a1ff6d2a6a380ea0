import { DATA_ELEMENT, offlineData } from "../offline.ts";
import { unreadable } from "./finding.ts";
import type { FileInput } from "./input.ts";
import { parseText, tablesIn } from "./json.ts";
import type { Table } from "./table.ts";
import { wholeOf } from "./whole.ts";

const BLOCK = new RegExp(`<script type="application/json" id="${DATA_ELEMENT}">([^<]*)</script>`);

/**
 * The entities, relations, sources and relation types that an offline figure holds.
 * @throws UnreadableError where a page of HTML holds no such data, or is too large to be held
 */
export async function readOfflineFigure(input: FileInput): Promise<Table[]> {
  const bytes = await wholeOf(input, "a web page", "export the dataset as a data package");
  const text = new TextDecoder().decode(bytes);
  const read = offlineData.safeParse(parseText(BLOCK.exec(text)?.[1] ?? ""));
  if (!read.success) {
    throw unreadable(
      { file: input.name },
      "is a web page that holds no case",
      "give a figure that Entente made to work offline, or a table",
    );
  }
  const { dataset, whole } = read.data;
  const { entities, relations } = whole;
  const lists = { entities, relations, sources: dataset.sources, types: dataset.vocabulary };
  return tablesIn(lists, input.name);
}
