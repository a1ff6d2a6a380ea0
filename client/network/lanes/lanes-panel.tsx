import { memo, useMemo, useRef } from "react";
import { dateInWords } from "../../../model/time/words.ts";
import { EntityLink, SelectionLink } from "../../evidence/links.tsx";
import { NamesWithin } from "../../evidence/names-within.tsx";
import { describeInterval } from "../../format/day.ts";
import type { DatedEntity } from "../../store/case.ts";
import { useCase, useView } from "../../store/hooks.ts";
import { Axis } from "../../timeline/axis.tsx";
import { makeScale } from "../../timeline/scale.ts";
import { useWidth } from "../../timeline/use-width.ts";
import { useNarrowed } from "../arrange/use-narrowed.ts";
import { ChartFrame } from "../charts/chart-frame.tsx";
import { useRovingFocus } from "../charts/use-roving-focus.ts";
import { describeLanes } from "../charts/words.ts";
import { NetworkEmpty } from "../network-empty.tsx";
import { type Lane, type LaneSpan, shapeLanes } from "./shape-lanes.ts";

/** The height of a line of a lane (pixels). */
const LINE = 20;

/** How wide a letter of the words of a span is, generously (pixels). */
const LETTER = 6.6;

const measure = (words: string) => words.length * LETTER + 8;

/** One lane an entity, its relations within the window as spans over time. */
export function LanesPanel() {
  const loaded = useCase();
  const slice = useNarrowed();
  const plot = useRef<HTMLDivElement>(null);
  const chart = useRef<HTMLUListElement>(null);
  const width = useWidth(plot);
  const scale = useMemo(() => makeScale(slice.window, Math.max(width, 1)), [slice.window, width]);
  const shaped = useMemo(() => shapeLanes(loaded, slice, scale, measure), [loaded, slice, scale]);
  const { lanes } = shaped;
  const onKeyDown = useRovingFocus(chart);
  return (
    <ChartFrame label="Lanes over time" words={describeLanes(shaped, slice)}>
      <div className="chart-scroller">
        <div className="lanes-axis">
          <div ref={plot}>
            <Axis scale={scale} />
          </div>
        </div>
        <ul
          ref={chart}
          onKeyDown={onKeyDown}
          aria-label={`Relations by entity, ${describeInterval(slice.window)}`}
        >
          {lanes.map((lane) => (
            <LaneItem key={lane.entity.id} lane={lane} width={scale.width} />
          ))}
        </ul>
        {lanes.length === 0 && <NetworkEmpty />}
      </div>
    </ChartFrame>
  );
}

interface LaneProps {
  readonly lane: Lane;
  readonly width: number;
}

const LaneItem = memo(function LaneItem({ lane: { entity, spans, lines }, width }: LaneProps) {
  return (
    <li className="lane" data-row>
      <EntityLink id={entity.id} />
      <div className="lane-spans" style={{ height: lines * LINE }}>
        {spans.map((span) => (
          <Span key={span.relation.id} from={entity} span={span} room={width - span.wordsX} />
        ))}
      </div>
    </li>
  );
});

interface SpanProps {
  /** Whose lane it is in. */
  readonly from: DatedEntity;
  readonly span: LaneSpan;
  /** From where its words begin to the end of the lane (pixels). */
  readonly room: number;
}

function Span({ from, room, span: { relation, standing, words, x, width, wordsX, core, line } }: SpanProps) {
  const { id, sector, dates } = relation;
  const isSelected = useView((view) => view.selection?.id === id);
  const how = standing === "certain" ? "certainly" : "possibly";
  return (
    <div
      className={`lane-span sector-${sector}`}
      data-selected={isSelected}
      style={{ transform: `translate(${x}px, ${line * LINE}px)`, width }}
    >
      {core && <span className="lane-core" style={{ left: core.x - x, width: core.width }} />}
      <SelectionLink
        selection={{ kind: "relation", id }}
        className="lane-words"
        style={{ left: wordsX - x, maxWidth: room }}
      >
        <span className="unseen" lang={from.nameLanguage}>
          {from.name}{" "}
        </span>
        <NamesWithin text={words} of={[relation.from, relation.to]} />
        <span className="unseen">
          , {dateInWords(dates.when)}, {how} in force, {sector}
        </span>
      </SelectionLink>
    </div>
  );
}
