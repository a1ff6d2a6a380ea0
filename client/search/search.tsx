import { useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import type { Found } from "../../model/graph/found.ts";
import { KindIcon } from "../legend/kind-icon.tsx";
import { Icon } from "../shell/icon.tsx";
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
      allowsEmptyCollection
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

/** An entity that a search found, as an item of a list. */
export function FoundItem({ found }: { readonly found: Found }) {
  const { id, kind, name, matched, inWords } = found;
  return (
    <ListBoxItem id={id} textValue={name} className="menu-item search-item">
      <KindIcon kind={kind} />
      <Text slot="label">
        {name}
        {matched !== name && <span className="search-matched"> {matched}</span>}
      </Text>
      <Text slot="description">
        {kind}
        {inWords && `, ${inWords}`}
      </Text>
    </ListBoxItem>
  );
}

/** Why a search has nothing to show. */
export function NothingFound({ text, state }: { readonly text: string; readonly state: SearchState }) {
  const message =
    state.error ?? (state.isAsking ? "Searching …" : `No name holds “${text.trim()}”. Try a part of it.`);
  return <p className="search-nothing">{text.trim() === "" ? "Type a name or a part of it." : message}</p>;
}
