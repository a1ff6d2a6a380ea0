import { useEffect, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { Found } from "../../../../model/graph/found.ts";
import { fetchStated } from "../api.ts";
import { editedId } from "../editing.ts";
import { FieldFindings, useFindings } from "../field-findings.tsx";
import { useEditing } from "../use-editing.ts";
import { useSearched } from "../use-searched.ts";

interface Props {
  readonly name: string;
  readonly label: string;
  readonly id: string;
  readonly onWrite: (id: string) => void;
}

const NOTHING: readonly Found[] = [];

/** An entity of the dataset that is mended, by its name; what is typed and not chosen counts as an id. */
export function EndField({ name, label, id, onWrite }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const found = useSearched(typed ?? "")?.results ?? NOTHING;
  const [chosen, setChosen] = useState({ id: "", name: "" });
  const before = useName(name);
  const called = [chosen, before].find((one) => one.id === id && id !== "")?.name ?? "";
  const { isWrong, describedBy } = useFindings(name);
  return (
    <div className="edit-field">
      <ComboBox
        className="data-field edit-end"
        inputValue={typed ?? id}
        selectedKey={null}
        items={found}
        onInputChange={(text) => setTyped(text === id ? null : text)}
        onSelectionChange={(key) => {
          if (key === null) return;
          setTyped(null);
          setChosen({ id: String(key), name: found.find((one) => one.id === key)?.name ?? "" });
          onWrite(String(key));
        }}
        onBlur={() => {
          if (typed !== null) onWrite(typed.trim());
          setTyped(null);
        }}
        defaultFilter={() => true}
        menuTrigger="input"
        allowsEmptyCollection={typed !== null}
        allowsCustomValue
      >
        <Label>{label}</Label>
        <Input
          placeholder="Search a name …"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={describedBy}
          onFocus={(event) => event.currentTarget.select()}
        />
        {called !== "" && <span className="data-note">{called}</span>}
        <Popover className="popover">
          <ListBox<Found>
            className="menu"
            renderEmptyState={() => <p className="data-note">Nothing is found.</p>}
          >
            {(one) => (
              <ListBoxItem className="menu-item edit-found" id={one.id} textValue={one.name}>
                {one.name}
                <span className="data-note">
                  {one.kind} · {one.id}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <FieldFindings name={name} />
    </div>
  );
}

/** What the entity is called that a relation had at an end when it was opened. */
function useName(field: string): { readonly id: string; readonly name: string } {
  const id = useEditing(({ draft }) => String(draft?.before?.[field] ?? ""));
  const [known, setKnown] = useState({ id: "", name: "" });
  useEffect(() => {
    let isHere = id !== "";
    if (isHere) {
      fetchStated(editedId(), "entity", id).then(
        ({ fields }) => void (isHere && setKnown({ id, name: String(fields.name ?? "") })),
        () => undefined,
      );
    }
    return () => {
      isHere = false;
    };
  }, [id]);
  return known;
}
