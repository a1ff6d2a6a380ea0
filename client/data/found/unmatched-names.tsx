import { useState } from "react";
import { Button } from "react-aria-components";
import type { ImportReport } from "../../../model/exchange/import-answer.ts";
import { FORM_WORDS } from "../../../model/exchange/recipe/form-words.ts";
import { formatCount } from "../../format/number.ts";
import { mend } from "../bring/bringing.ts";
import { TextField } from "../parts/field.tsx";

type Unmatched = ImportReport["unmatched"][number];

const SHOWN = 12;

/** Names that the reader's list does not have, with what of it they may mean: the reader decides. */
export function UnmatchedNames({ of: { unmatched } }: { readonly of: ImportReport }) {
  if (unmatched.length === 0) return null;
  return (
    <section aria-labelledby="unmatched-names">
      <h2 id="unmatched-names">{FORM_WORDS.list}</h2>
      <p className="data-note">Until you decide, each is a thing of its own.</p>
      <ul className="near-names">
        {unmatched.slice(0, SHOWN).map((one) => (
          <Name key={`${one.kind} ${one.name}`} of={one} />
        ))}
      </ul>
      {unmatched.length > SHOWN && (
        <p className="data-note">and {unmatched.length - SHOWN} more names, in the table of findings</p>
      )}
    </section>
  );
}

function Name({ of: { kind, name, rows, candidates } }: { readonly of: Unmatched }) {
  const [isOther, setOther] = useState(false);
  const decide = (is: string) =>
    mend((now) => ({ ...now, same: [...now.same, { kind, names: [name], is }] }));
  const why = candidates.map((one) => `${one.name}: ${one.reason}`).join("; ");
  return (
    <li>
      <span>
        “{name}”, in {formatCount(rows, "row")}
        {why !== "" && <span className="data-note"> {why}</span>}
      </span>
      <div className="near-acts">
        {candidates.map((one) => (
          <Button key={one.is} className="button" onPress={() => decide(one.is)}>
            It is {one.is}
          </Button>
        ))}
        {isOther ? (
          <TextField
            label={`What “${name}” is`}
            value=""
            note="its name or id in the list"
            onChange={(text) => decide(text.trim())}
          />
        ) : (
          <Button className="button" onPress={() => setOther(true)}>
            {candidates.length > 0 ? "It is another …" : "It is …"}
          </Button>
        )}
        <Button className="button" onPress={() => decide(name)}>
          None of the list
        </Button>
      </div>
    </li>
  );
}
