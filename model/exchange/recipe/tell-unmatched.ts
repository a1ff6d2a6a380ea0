import { type Finding, shown } from "../read/finding.ts";
import type { Unmatched } from "./compile/unmatched.ts";
import { FORM_WORDS, orByHand } from "./form-words.ts";

/** What is to be told of a name that matches nothing of the reader's list: how often it stands, and what is like it. */
export function tellUnmatched({ name, rows, origin, candidates }: Unmatched): Finding {
  const count = rows === 1 ? "in one row" : `in ${rows} rows`;
  const offered = candidates.map((one) => `"${one.is}" (${one.reason})`).join(", ");
  const [first] = candidates;
  return {
    ...{ ...origin, kind: "unmatched", weight: "notice", value: shown(name) },
    reason: `matches nothing of the list, ${count}${offered === "" ? "" : `; it may be ${offered}`}`,
    remedy: first
      ? orByHand(
          `decide under “${FORM_WORDS.list}” what it is`,
          `same: [{ names: [${name}], is: ${first.is} }]`,
        )
      : orByHand(
          `add it to the list, or say under “${FORM_WORDS.list}” what it is; it is read as a thing of its own`,
          "same",
        ),
  };
}
