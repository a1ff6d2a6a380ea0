import { Button } from "react-aria-components";
import type { ImportReport } from "../../../model/exchange/import-answer.ts";
import { FORM_WORDS } from "../../../model/exchange/recipe/form-words.ts";
import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import { mend } from "../bring/bringing.ts";
import { useBringing } from "../bring/use-bringing.ts";

type Near = ImportReport["near"][number];
type Same = Recipe["same"][number];

const SHOWN = 12;

/** Names that may mean one thing: the reader decides, and can undo it. */
export function NearNames({ of: { near } }: { readonly of: ImportReport }) {
  const same = useBringing((state) => state.recipe?.same ?? NONE);
  if (near.length === 0 && same.length === 0) return null;
  return (
    <section aria-labelledby="near-names">
      <h2 id="near-names">{FORM_WORDS.same}</h2>
      <ul className="near-names">
        {same.map((joined) => (
          <Joined key={`${joined.kind} ${joined.names.join(" ")}`} of={joined} />
        ))}
        {near.slice(0, SHOWN).map((pair) => (
          <Offered key={`${pair.kind} ${pair.names.join(" ")}`} of={pair} />
        ))}
      </ul>
      {near.length > SHOWN && <p className="data-note">and {near.length - SHOWN} more pairs</p>}
    </section>
  );
}

const NONE: readonly Same[] = [];

function Offered({ of: { kind, names, reason } }: { readonly of: Near }) {
  const [one, other] = names;
  const join = (is: string, gone: string) =>
    mend((now) => ({ ...now, same: [...now.same, { kind, names: [gone], is }] }));
  return (
    <li>
      <span>
        “{one}” and “{other}”: {reason}
      </span>
      <Button className="button" onPress={() => join(one, other)}>
        Both are {one}
      </Button>
      <Button className="button" onPress={() => join(other, one)}>
        Both are {other}
      </Button>
    </li>
  );
}

function Joined({ of }: { readonly of: Same }) {
  const undo = () => mend((now) => ({ ...now, same: now.same.filter((other) => !isSame(other, of)) }));
  return (
    <li>
      <span>
        {of.names.map((name) => `“${name}”`).join(", ")}{" "}
        {of.names[0] === of.is ? "is none of the list" : `was joined to “${of.is}”`}
      </span>
      <Button className="button" onPress={undo}>
        Undo
      </Button>
    </li>
  );
}

function isSame(one: Same, other: Same): boolean {
  return one.kind === other.kind && one.is === other.is && one.names.join("\0") === other.names.join("\0");
}
