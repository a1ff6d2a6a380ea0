import { SECTORS } from "../../model/graph/kinds.ts";
import { SECTOR_COLOUR, SIZE_WORDS } from "../network/arrange/look-in-words.ts";
import { useActions, useView } from "../store/hooks.ts";
import { CAVEATS } from "../style/shapes.ts";
import { FilterItem } from "./filter-item.tsx";
import { HiddenThings } from "./hidden-things.tsx";
import { KindFilters } from "./kind-filters.tsx";
import { LegendSection } from "./legend-section.tsx";
import { LineSample } from "./line-sample.tsx";
import { SourceItems } from "./source-items.tsx";
import { TypeFilters } from "./type-filters.tsx";
import { useFacets } from "./use-facets.ts";

/** What colour, shape and line mean, with how much of each is in force; each line of it is a filter. */
export function Legend() {
  const actions = useActions();
  const hiddenSectors = useView((view) => view.hiddenSectors);
  const reading = useView((view) => view.reading);
  const beginnings = useView((view) => view.beginnings);
  const look = useView(({ sizeBy, colourBy }) =>
    [colourBy === "sector" && SECTOR_COLOUR, SIZE_WORDS[sizeBy]].filter(Boolean).join("; "),
  );
  const facets = useFacets();

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
            onOnly={() => actions.showOnly({ sector })}
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
        <KindFilters counts={facets.kinds} />
        <p className="legend-row legend-look">{look}</p>
      </LegendSection>
      <LegendSection title="Sources">
        <SourceItems counts={facets.sources} />
      </LegendSection>
      <TypeFilters counts={facets.types} />
      <HiddenThings />
    </section>
  );
}
