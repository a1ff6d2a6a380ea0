import { useState } from "react";
import { useActions, useCase, useView } from "../store/hooks.ts";
import type { Facets } from "./facets.ts";
import { FilterItem } from "./filter-item.tsx";
import { LegendSection } from "./legend-section.tsx";

/** The relation types of the case, the most frequent in the window first; closed at first, for there are many. */
export function TypeFilters({ counts }: { readonly counts: Facets["types"] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="legend-types" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Relation types</summary>
      {isOpen && <TypeList counts={counts} />}
    </details>
  );
}

function TypeList({ counts }: { readonly counts: Facets["types"] }) {
  const { types } = useCase();
  const { toggleType, showOnly } = useActions();
  const hiddenTypes = useView((view) => view.hiddenTypes);
  const sorted = [...types.values()].sort((a, b) => (counts.get(b.type) ?? 0) - (counts.get(a.type) ?? 0));
  return (
    <LegendSection title="By type">
      {sorted.map(({ type, name }) => (
        <FilterItem
          key={type}
          name={name}
          count={counts.get(type) ?? 0}
          isShown={!hiddenTypes.has(type)}
          onToggle={() => toggleType(type)}
          onOnly={() => showOnly({ type })}
        />
      ))}
    </LegendSection>
  );
}
