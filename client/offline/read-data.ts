import * as z from "zod";
import { DATA_ELEMENT, type OfflineData, offlineData } from "../../model/exchange/offline.ts";

// The fast path of the validator compiles code at run time, which the policy of the file forbids.
z.config({ jitless: true });

/**
 * The data that the file holds.
 * @throws Error where the file has lost it, or it was changed into something else
 */
export function readData(page: Document): OfflineData {
  const text = page.getElementById(DATA_ELEMENT)?.textContent ?? "";
  return offlineData.parse(JSON.parse(text));
}
