import { useState } from "react";
import { Button } from "react-aria-components";
import { EDITABLE, type Editable } from "../../../model/exchange/edit/change.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";
import { fold, wordsOf } from "../../../model/search/words.ts";
import { Field } from "../parts/field.tsx";
import type { Searched } from "./api.ts";
import { WORDS } from "./form-fields.ts";
import { useEditing } from "./use-editing.ts";
import { useSearched } from "./use-searched.ts";
import { begin, open } from "./writing.ts";

interface Line {
  readonly kind: Editable;
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

/** Finds what is to be mended, or begins something new. */
export function FindThing() {
  const [text, setText] = useState("");
  const searched = useSearched(text);
  const types = useEditing(({ dataset }) => dataset?.vocabulary ?? NO_TYPES);
  const lines = searched && [...toLines(searched), ...typesLike(types, text)];
  return (
    <section aria-label="What to write or mend">
      <Field
        label="Find what is to be mended"
        note="an entity, a relation, a source or a relation type, by any words"
      >
        {(id) => (
          <input id={id} type="search" value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <div className="edit-begin">
        {EDITABLE.map((kind) => (
          <Button key={kind} className="button" onPress={() => begin(kind)}>
            New {WORDS[kind]}
          </Button>
        ))}
      </div>
      {lines !== null && lines.length === 0 && <p role="status">Nothing is found by these words.</p>}
      {lines !== null && lines.length > 0 && (
        <ul className="edit-lines">
          {lines.map(({ kind, id, name, note }) => (
            <li key={`${kind} ${id}`}>
              <Button className="inline-button" onPress={() => open(kind, id)}>
                {name}
              </Button>
              <span className="data-note">
                {WORDS[kind]} · {note}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const NO_TYPES: readonly RelationType[] = [];
const MOST_TYPES = 8;

/** The relation types of the dataset whose name has all the words: they are few, and in no index. */
function typesLike(types: readonly RelationType[], text: string): Line[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return types
    .filter(({ type, name, inverseName }) => {
      const all = fold(`${type.replaceAll("_", " ")} ${name} ${inverseName}`);
      return words.every((word) => all.includes(word));
    })
    .slice(0, MOST_TYPES)
    .map(({ type, name }): Line => ({ kind: "type", id: type, name, note: type }));
}

function toLines({ results, relations, sources }: Searched): Line[] {
  return [
    ...results.map(({ id, name, kind }): Line => ({ kind: "entity", id, name, note: `${kind}, ${id}` })),
    ...relations.map(
      ({ id, reads, inWords }): Line => ({ kind: "relation", id, name: reads, note: inWords }),
    ),
    ...sources.map(({ id, name, citation }): Line => ({ kind: "source", id, name, note: citation })),
  ];
}
