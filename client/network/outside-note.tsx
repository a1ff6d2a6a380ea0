import { Button } from "react-aria-components";
import { type Interval, parseInterval } from "../../model/time/bounds.ts";
import { dateInWords } from "../../model/time/words.ts";
import { describeInterval } from "../format/day.ts";
import type { Case, DatedEntity } from "../store/case.ts";
import { useActions, useCase, useSession, useSlice, useView } from "../store/hooks.ts";

/** Says that what is selected is not in the picture, and of a case that is held whole offers the time in which it is. */
export function OutsideNote() {
  const loaded = useCase();
  const { features } = useSession();
  const { setWindow } = useActions();
  const selection = useView((view) => view.selection);
  const mode = useView((view) => view.mode);
  const window = useView((view) => view.window);
  const isThere = useSlice(({ entities }) => entities.some(({ id }) => id === selection?.id));
  const entity = selection?.kind === "entity" ? loaded.entities.get(selection.id) : undefined;
  const showsWindow = features.find((feature) => feature.mode === mode)?.showsWindow === true;
  if (entity === undefined || isThere || !showsWindow) return null;
  const time = loaded.isWhole ? timeOf(loaded, entity) : undefined;
  return (
    <p className="network-note" role="note">
      <span lang={entity.nameLanguage}>{entity.name}</span> is in no relation in force in{" "}
      {describeInterval(window)}
      {entity.dates && ` (its own time: ${dateInWords(entity.dates.when)})`}.{" "}
      {time === null && "The case has no relation of it in any year."}
      {time && (
        <Button className="inline-button" onPress={() => setWindow(time)}>
          Show its time
        </Button>
      )}
    </p>
  );
}

/** The days within the timeline in which some relation of an entity may have been in force; null where there are none. */
function timeOf(loaded: Case, { id }: DatedEntity): Interval | null {
  const span = parseInterval(loaded.dataset.span);
  const times = (loaded.relationsOf.get(id) ?? []).map(({ bounds }) => ({
    start: Math.max(bounds.startMin, span.start),
    end: Math.min(bounds.endMax, span.end),
  }));
  const seen = times.filter(({ start, end }) => start <= end);
  if (seen.length === 0) return null;
  return {
    start: Math.min(...seen.map(({ start }) => start)),
    end: Math.max(...seen.map(({ end }) => end)),
  };
}
