import { useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { Found } from "../../model/graph/found.ts";
import { Icon } from "../controls/icon.tsx";
import { KindIcon } from "../controls/kind-icon.tsx";
import { useActions } from "../store/hooks.ts";
import { type SearchState, useSearch } from "./use-search.ts";

/** Finds entities by name, in any language and without accents, and opens their dossier. */
export function Search() {
  const [text, setText] = useState("");
  const state = useSearch(text);
  const { select } = useActions();
  return (
    <ComboBox
      className="search"
      data-shortcut="search"
      aria-label="Search entities by name"
      items={state.found}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        select({ kind: "entity", id: String(key) });
        setText("");
      }}
      menuTrigger="input"
      allowsEmptyCollection={text.trim() !== ""}
      allowsCustomValue
    >
      <Icon name="search" />
      <Input placeholder="Search actors, doctrines, agreements …" />
      <Popover className="popover search-results">
        <ListBox<Found> className="menu" renderEmptyState={() => <NothingFound text={text} state={state} />}>
          {(found) => <FoundItem found={found} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** An entity that was found, in a list of such. */
export function FoundItem({ found }: { readonly found: Found }) {
  const { id, kind, name, matched, inWords } = found;
  return (
    <ListBoxItem id={id} textValue={name} className="menu-item search-item">
      <KindIcon kind={kind} />
      <span>
        {name}
        {matched !== name && <span className="search-matched"> {matched}</span>}
      </span>{" "}
      <span className="menu-note">
        {kind}
        {inWords && `, ${inWords}`}
      </span>
    </ListBoxItem>
  );
}

/** What stands where nothing was found, or not yet. */
export function NothingFound({ text, state }: { readonly text: string; readonly state: SearchState }) {
  const message =
    state.error ?? (state.isAsking ? "Searching …" : `No name holds “${text.trim()}”. Try a part of it.`);
  return <p className="search-nothing">{message}</p>;
}
