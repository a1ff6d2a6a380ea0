import { useMemo } from "react";
import { KINDS, type Kind } from "../../model/graph/kinds.ts";
import { KindIcon } from "../controls/kind-icon.tsx";
import { useActions, useCase, useView } from "../store/hooks.ts";
import { FAMILY_KEY } from "../style/shapes.ts";
import type { Facets } from "./facets.ts";
import { FilterItem } from "./filter-item.tsx";

/** The kinds of entities that the case has, by what they are to each other: who acts, what guides, what happens, what surrounds. */
export function KindFilters({ counts }: { readonly counts: Facets["kinds"] }) {
  const { toggleKind, showOnly } = useActions();
  const hiddenKinds = useView((view) => view.hiddenKinds);
  const present = useKinds(counts);
  return FAMILY_KEY.map(({ family, name, kinds }) => {
    const had = kinds.filter((kind) => present.has(kind));
    return (
      had.length > 0 && (
        <div key={family} className="legend-family">
          <p className="legend-family-name">{name}</p>
          {had.map((kind) => (
            <FilterItem
              key={kind}
              name={kind}
              count={counts.get(kind) ?? 0}
              isShown={!hiddenKinds.has(kind)}
              onToggle={() => toggleKind(kind)}
              onOnly={() => showOnly({ kind })}
            >
              <KindIcon kind={kind} />
            </FilterItem>
          ))}
        </div>
      )
    );
  });
}

/** The kinds that the case has; of one that is too large for the page, those in force and those that are hidden. */
function useKinds(counts: Facets["kinds"]): ReadonlySet<Kind> {
  const loaded = useCase();
  const hidden = useView((view) => view.hiddenKinds);
  const held = useMemo(() => [...loaded.entities.values()].map(({ kind }) => kind), [loaded]);
  if (loaded.isWhole) return new Set(held);
  return new Set([...KINDS.filter((kind) => (counts.get(kind) ?? 0) > 0), ...hidden]);
}
