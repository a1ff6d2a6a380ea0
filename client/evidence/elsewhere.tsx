import { useEffect, useState } from "react";
import type { SameElsewhere } from "../../model/graph/dossier.ts";
import { fetchElsewhere } from "../api.ts";
import type { DatedEntity } from "../store/case.ts";
import { useCase } from "../store/hooks.ts";

/** The same in other datasets, by an identifier that both bear; nothing where no other that is loaded has it. */
export function Elsewhere({ entity: { id, identifiers } }: { entity: DatedEntity }) {
  const { dataset } = useCase();
  const [found, setFound] = useState<readonly SameElsewhere[]>([]);
  const isIdentified = identifiers.length > 0;
  useEffect(() => {
    setFound([]);
    if (!isIdentified) return;
    const left = new AbortController();
    // Without it the dossier lacks a way out, and nothing of what it is asked for.
    fetchElsewhere(id, dataset.id, left.signal).then(setFound, () => undefined);
    return () => left.abort();
  }, [id, isIdentified, dataset.id]);
  if (found.length === 0) return null;
  return (
    <>
      <h3>In other datasets</h3>
      <ul>
        {found.map((one) => (
          <li key={`${one.dataset} ${one.id}`}>
            <a href={linkTo(one)}>{one.name}</a> <small>{`${one.dataset}, by ${one.identifier}`}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function linkTo({ dataset, id }: SameElsewhere): string {
  return `?${new URLSearchParams({ dataset, mode: "explore", entity: id })}`;
}
