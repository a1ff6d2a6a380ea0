import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "../controls/icon.tsx";
import { nameLanguage, ownNameOfLanguage } from "../format/language.ts";
import { formatCount, formatNumber } from "../format/number.ts";
import { useActions, useCase, useView } from "../store/hooks.ts";

const OWN = "";

/** The language that entities are named in: those that the case has names in. */
export function LanguageMenu() {
  const { dataset } = useCase();
  const { setLanguage } = useActions();
  const language = useView((view) => view.language);
  if (dataset.languages.length === 0) return null;
  const total = dataset.counts.entities;
  return (
    <MenuTrigger>
      <Button
        className="icon-button"
        aria-label={`Names: ${language === null ? "as in the dataset" : nameLanguage(language)}`}
      >
        <Icon name="language" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label="Language of names"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[language ?? OWN]}
          onSelectionChange={(keys) => {
            const [key] = keys === "all" ? [] : keys;
            if (key !== undefined) setLanguage(key === OWN ? null : String(key));
          }}
        >
          <MenuItem id={OWN} textValue="As in the dataset" className="menu-item">
            <span>As in the dataset</span>{" "}
            <span className="menu-note">{formatCount(total, "entity", "entities")}</span>
          </MenuItem>
          {dataset.languages.map(({ language: tag, entities }) => (
            <MenuItem key={tag} id={tag} textValue={ownNameOfLanguage(tag)} className="menu-item">
              <span lang={tag}>{ownNameOfLanguage(tag)}</span>{" "}
              <span className="menu-note">
                {nameLanguage(tag)}: {formatNumber(entities)} of {formatNumber(total)}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
