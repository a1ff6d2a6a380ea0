import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { DatasetSummary } from "../../model/graph/dataset.ts";
import { Icon } from "../controls/icon.tsx";
import { useCase } from "../store/hooks.ts";

/** The case's name; where there are several cases, a menu of them. */
export function DatasetMenu({ datasets }: { readonly datasets: readonly DatasetSummary[] }) {
  const { dataset } = useCase();
  if (datasets.length < 2) return <span className="dataset">{dataset.title}</span>;
  return (
    <MenuTrigger>
      <Button className="dataset dataset-button" aria-label={`Case: ${dataset.title}. Choose another`}>
        <span className="dataset-name">{dataset.title}</span> <Icon name="down" />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label="Cases"
          selectionMode="single"
          selectedKeys={[dataset.id]}
          items={datasets}
        >
          {({ id, title, counts }) => (
            <MenuItem
              id={id}
              textValue={title}
              href={`/?dataset=${encodeURIComponent(id)}`}
              className="menu-item"
            >
              <span>{title}</span>{" "}
              <span className="menu-note">
                {counts.entities} entities, {counts.relations} relations
              </span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
