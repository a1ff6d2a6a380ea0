import { dateLabel } from "../../../model/time/label.ts";
import { useActions, useSession, useView } from "../../store/hooks.ts";
import { readHopSources } from "../answer/hops.ts";
import { useTracing } from "../tracing.ts";
import { STEP, type StationShape } from "./course-shape.ts";

interface Props {
  readonly shape: StationShape;
  readonly number: number;
}

/** A station: its number on the line, and beside it when, what is stated, and where it stands. Opens the evidence. */
export function StationMark({ shape: { station, x, top, text }, number }: Props) {
  const { loaded } = useTracing();
  const { transient } = useSession();
  const { select } = useActions();
  const isSelected = useView(({ selection }) => selection?.id === station.relation);
  const relation = loaded.relationsById.get(station.relation);
  if (relation === undefined) return null;
  const [place] = readHopSources(loaded, relation.sources);
  const selection = { kind: "relation", id: relation.id } as const;
  const point = () => transient.setState({ pointed: selection });
  const leave = () => transient.setState({ pointed: null });
  return (
    <button
      type="button"
      className="station"
      data-state={station.state}
      data-side={text.side}
      aria-pressed={isSelected}
      style={{ top, height: STEP }}
      onClick={() => select(selection)}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      <span className="station-number" style={{ left: x.start }}>
        {station.state === "broken" ? "✕" : number}
      </span>
      <span className="station-text" style={{ left: text.left, width: text.width }}>
        <span className="station-statement">
          <b>{dateLabel(relation.dates.when)}</b> {relation.statement}
        </span>{" "}
        {place && (
          <cite>
            {place.sourceName}, {place.locator}
          </cite>
        )}
      </span>
    </button>
  );
}
