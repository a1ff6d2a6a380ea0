import { useMemo } from "react";
import { KINDS, type Kind, SECTORS } from "../../model/graph/kinds.ts";
import { KindIcon } from "../controls/kind-icon.tsx";
import { useActions, useCase, useView } from "../store/hooks.ts";
import { CAVEATS } from "../style/shapes.ts";
import type { Facets } from "./facets.ts";
import { FilterItem } from "./filter-item.tsx";
import { HiddenThings } from "./hidden-things.tsx";
import { LegendSection } from "./legend-section.tsx";
import { LineSample } from "./line-sample.tsx";
import { SourceItems } from "./source-items.tsx";
import { useFacets } from "./use-facets.ts";

/** What colour, shape and line mean, with how much of each is in force; each line of it is a filter. */
export function Legend() {
  const actions = useActions();
  const hiddenSectors = useView((view) => view.hiddenSectors);
  const hiddenKinds = useView((view) => view.hiddenKinds);
  const reading = useView((view) => view.reading);
  const beginnings = useView((view) => view.beginnings);
  const facets = useFacets();
  const kinds = useKinds(facets);

  return (
    <section className="legend" aria-label="Legend and filters">
      <LegendSection title="Relations">
        {SECTORS.map((sector) => (
          <FilterItem
            key={sector}
            name={sector}
            count={facets.sectors.get(sector) ?? 0}
            isShown={!hiddenSectors.has(sector)}
            onToggle={() => actions.toggleSector(sector)}
          >
            <LineSample sector={sector} />
          </FilterItem>
        ))}
      </LegendSection>
      <LegendSection title="In force">
        <p className="legend-row">
          <LineSample /> Certainly
        </p>
        <FilterItem
          name="possibly"
          isShown={reading === "possible"}
          onToggle={() => actions.setReading(reading === "possible" ? "certain" : "possible")}
        >
          <LineSample dashes="dashed" />
        </FilterItem>
        <FilterItem
          name="possibly: beginning unknown"
          title="Nobody says when it began: off, it counts only where it is certain."
          isShown={reading === "possible" && beginnings === "any"}
          onToggle={() => actions.setBeginnings(beginnings === "any" ? "known" : "any")}
        >
          <LineSample dashes="beginning" />
        </FilterItem>
        <p className="legend-row">
          <LineSample dashes="end" /> Possibly: end unknown
        </p>
        <p className="legend-row">
          <LineSample dashes="dotted" mark={CAVEATS.denied} /> Denied
        </p>
        <p className="legend-row">
          <LineSample dashes="dotted" mark={CAVEATS.recommended} /> Only recommended
        </p>
      </LegendSection>
      <LegendSection title="Entities">
        {KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
          <FilterItem
            key={kind}
            name={kind}
            count={facets.kinds.get(kind) ?? 0}
            isShown={!hiddenKinds.has(kind)}
            onToggle={() => actions.toggleKind(kind)}
          >
            <KindIcon kind={kind} />
          </FilterItem>
        ))}
      </LegendSection>
      <LegendSection title="Sources">
        <SourceItems counts={facets.sources} />
      </LegendSection>
      <HiddenThings />
    </section>
  );
}

/** The kinds that the case has; of one that is too large for the page, those in force and those that are hidden. */
function useKinds(facets: Facets): ReadonlySet<Kind> {
  const of = useCase();
  const hidden = useView((view) => view.hiddenKinds);
  const held = useMemo(() => [...of.entities.values()].map(({ kind }) => kind), [of]);
  if (of.isWhole) return new Set(held);
  return new Set([...KINDS.filter((kind) => (facets.kinds.get(kind) ?? 0) > 0), ...hidden]);
}
