import { Button } from "react-aria-components";
import type { Source } from "../../../../model/graph/source.ts";
import { Icon } from "../../../controls/icon.tsx";
import { Choice, Field } from "../../parts/field.tsx";
import { FieldFindings } from "../field-findings.tsx";
import { useEditing } from "../use-editing.ts";

interface Props {
  readonly label: string;
  readonly places: readonly string[];
  readonly onWrite: (places: string[]) => void;
}

const NO_SOURCES: readonly Source[] = [];

/** Which sources say so, and where in them. */
export function PlacesField({ label, places, onWrite }: Props) {
  const sources = useEditing(({ dataset }) => dataset?.sources ?? NO_SOURCES);
  const put = (at: number, place: string) =>
    onWrite(places.map((one, index) => (index === at ? place : one)));
  return (
    <fieldset className="edit-group">
      <legend>{label}</legend>
      {places.map((place, at) => (
        <PlaceField
          // biome-ignore lint/suspicious/noArrayIndexKey: a place has nothing of its own but where it stands
          key={at}
          number={at + 1}
          place={place}
          sources={sources}
          onWrite={(text) => put(at, text)}
          onRemove={() => onWrite(places.filter((_, index) => index !== at))}
        />
      ))}
      <Button className="button" onPress={() => onWrite([...places, `${sources[0]?.id ?? ""}#`])}>
        Add a source
      </Button>
      <FieldFindings name="sources" />
    </fieldset>
  );
}

interface PlaceProps {
  readonly number: number;
  readonly place: string;
  readonly sources: readonly Source[];
  readonly onWrite: (place: string) => void;
  readonly onRemove: () => void;
}

function PlaceField({ number, place, sources, onWrite, onRemove }: PlaceProps) {
  const mark = place.indexOf("#");
  const [id, locator] = mark < 0 ? [place, ""] : [place.slice(0, mark), place.slice(mark + 1)];
  const called = sources.find((source) => source.id === id)?.locatorName ?? "place";
  return (
    <div className="edit-row">
      <Choice
        label={`Source ${number}`}
        value={id}
        options={sources.map((source) => [source.id, source.name] as const)}
        onChange={(next) => onWrite(`${next}#${locator}`)}
      />
      <Field label={`Source ${number}: ${called}`}>
        {(field) => (
          <input id={field} value={locator} onChange={(event) => onWrite(`${id}#${event.target.value}`)} />
        )}
      </Field>
      <Button className="icon-button" aria-label={`Take source ${number} out`} onPress={onRemove}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
