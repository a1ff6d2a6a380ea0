import { useState } from "react";
import { Button } from "react-aria-components";
import { formatCount } from "../format/number.ts";
import { useActions, useCase, useView } from "../store/hooks.ts";
import { FilterItem } from "./filter-item.tsx";

/** A case of more sources shows those first that most of what is in force rests on. */
const FIRST = 12;

/** The sources as filters, with how much of what is in force rests on each. */
export function SourceItems({ counts }: { readonly counts: ReadonlyMap<string, number> }) {
  const { sources } = useCase().dataset;
  const { toggleWithout, showOnly } = useActions();
  const without = useView((view) => view.without);
  const [isOpen, setOpen] = useState(false);
  const isLong = sources.length > FIRST;
  const count = (id: string) => counts.get(id) ?? 0;
  const ranked = isLong ? sources.toSorted((a, b) => count(b.id) - count(a.id)) : sources;
  const shown = isOpen || !isLong ? ranked : ranked.filter(({ id }, at) => at < FIRST || without.has(id));
  return (
    <>
      {shown.map(({ id, name, citation }) => (
        <FilterItem
          key={id}
          name={name}
          title={citation}
          count={count(id)}
          isShown={!without.has(id)}
          onToggle={() => toggleWithout(id)}
          onOnly={() => showOnly({ source: id })}
        />
      ))}
      {isLong && (
        <Button className="button" onPress={() => setOpen(!isOpen)}>
          {isOpen ? "Fewer sources" : formatCount(sources.length - shown.length, "more source")}
        </Button>
      )}
    </>
  );
}
