import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { StatedThing } from "../../../model/exchange/edit/change.ts";
import { fetchStated } from "./api.ts";
import { editedId } from "./editing.ts";
import { useEditing } from "./use-editing.ts";
import { open, remove } from "./writing.ts";
import type { Written } from "./written.ts";

/** Taking a thing away, or what stands in the way of that. */
export function Referring({ draft: { kind, id, version } }: { readonly draft: Written }) {
  const [referring, setReferring] = useState<StatedThing["referring"] | null>(null);
  const who = useEditing((state) => state.who);
  useEffect(() => {
    let isHere = true;
    setReferring(null);
    // Another version may have something else that refers to it.
    void version;
    fetchStated(editedId(), kind, id).then(
      (stated) => isHere && setReferring(stated.referring),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [kind, id, version]);
  if (referring === null) return null;
  const { total, first } = referring;
  if (total === 0) {
    return (
      <p className="edit-remove">
        Nothing refers to it.{" "}
        <Button className="button" isDisabled={who.trim() === ""} onPress={() => void remove()}>
          Remove it
        </Button>
      </p>
    );
  }
  return (
    <details>
      <summary>
        It cannot be removed while {total === 1 ? "one thing refers" : `${total} things refer`} to it
      </summary>
      <ul className="edit-referring">
        {first.map((one) => (
          <li key={`${one.kind} ${one.id} ${one.how}`}>
            <Opening of={one} /> {one.how}
          </li>
        ))}
        {total > first.length && <li>and {total - first.length} more</li>}
      </ul>
    </details>
  );
}

function Opening({ of: { kind, id } }: { readonly of: StatedThing["referring"]["first"][number] }) {
  if (kind === "manifest") return <>The dataset itself</>;
  return (
    <Button className="inline-button" onPress={() => open(kind, id)}>
      {id}
    </Button>
  );
}
