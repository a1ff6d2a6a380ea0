import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { DatasetSummary } from "../../../model/graph/dataset.ts";
import { parseInterval } from "../../../model/time/bounds.ts";
import { Icon } from "../../controls/icon.tsx";
import { describeInterval } from "../../format/day.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { fileAddress, removeDataset, renameDataset, verifyDataset } from "../api.ts";
import { bring } from "../bring/bringing.ts";
import { exploreAddress } from "../bring/explore-address.ts";
import { openEditor } from "../edit/editing.ts";
import { TextField } from "../parts/field.tsx";
import { describeMoment } from "../parts/moment.ts";
import { PickFiles } from "../parts/pick-files.tsx";
import { ExportDataset } from "./export-dataset.tsx";
import { change } from "./kept.ts";
import { useKept } from "./use-kept.ts";

interface Props {
  readonly of: DatasetSummary;
  readonly isCurrent: boolean;
}

/** One dataset: what it holds, and what can be done with it. */
export function DatasetRow({ of, isCurrent }: Props) {
  const { id, title, summary, version, span, counts, contentHash, loadedAt, bytes, edits = 0 } = of;
  const [isRenaming, setRenaming] = useState(false);
  const [verified, setVerified] = useState("");
  const rename = (text: string) => void change("It cannot be renamed", () => renameDataset(id, text));
  const verify = async () => {
    setVerified("comparing …");
    const isSame = await verifyDataset(id).catch(() => undefined);
    setVerified(
      isSame === undefined
        ? "could not be compared"
        : isSame
          ? "is what was loaded"
          : "differs from what was loaded",
    );
  };
  return (
    <tr data-current={isCurrent}>
      <th scope="row">
        {isRenaming ? (
          <TextField
            label="Title"
            value={title}
            onChange={rename}
            onDone={() => setRenaming(false)}
            note="Enter keeps it."
          />
        ) : (
          <a href={exploreAddress(id)}>{title}</a>
        )}
        <span className="data-note">
          {id} · version {version}
          {isCurrent && " · open now"}
        </span>
        <span className="data-summary">{summary}</span>
      </th>
      <td>{describeInterval(parseInterval(span))}</td>
      <td>
        <span className="data-line">{formatCount(counts.entities, "entity", "entities")}</span>
        <span className="data-line">{formatCount(counts.relations, "relation")}</span>
        <span className="data-line">{formatCount(counts.sources, "source")}</span>
      </td>
      <td>
        {describeMoment(loadedAt)}
        {bytes !== undefined && <span className="data-note">of {formatSize(bytes)}</span>}
        {edits > 0 && <span className="data-note">{formatCount(edits, "change")} by hand since</span>}
      </td>
      <td>
        <code title={contentHash}>{contentHash.slice(0, 12)}</code>
        <span className="data-note" role="status">
          {verified}
        </span>
      </td>
      <td>
        <div className="data-do">
          <ExportDataset id={id} title={title} relations={counts.relations} />
          <Doings of={of} onRename={() => setRenaming(true)} onVerify={() => void verify()} />
        </div>
      </td>
    </tr>
  );
}

interface DoingsProps {
  readonly of: DatasetSummary;
  readonly onRename: () => void;
  readonly onVerify: () => void;
}

function Doings({ of: { id, title, hasRecipe }, onRename, onVerify }: DoingsProps) {
  const barred = useKept((state) => state.barred);
  if (barred !== null) return hasRecipe ? <RecipeLink id={id} /> : null;
  const remove = () => void change("It cannot be removed", () => removeDataset(id));
  return (
    <>
      <Button className="button" aria-label={`Edit ${title}`} onPress={() => void openEditor(id)}>
        Edit
      </Button>
      {hasRecipe && (
        <PickFiles
          label="Update from a newer file …"
          onPick={(files) => void bring(files, { dataset: id })}
        />
      )}
      <MenuTrigger>
        <Button className="button" aria-label={`More for ${title}`}>
          More <Icon name="down" />
        </Button>
        <Popover className="popover">
          <Menu className="menu" aria-label={title}>
            <MenuItem className="menu-item" onAction={onRename}>
              Rename
            </MenuItem>
            <MenuItem className="menu-item" onAction={onVerify}>
              Verify
            </MenuItem>
            {hasRecipe && (
              <MenuItem className="menu-item" href={recipeAddress(id)} download="">
                Download the recipe
              </MenuItem>
            )}
            <MenuItem className="menu-item" onAction={remove}>
              Remove
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}

function RecipeLink({ id }: { readonly id: string }) {
  return (
    <a href={recipeAddress(id)} download>
      Recipe
    </a>
  );
}

function recipeAddress(id: string): string {
  return fileAddress(`/api/datasets/${encodeURIComponent(id)}/recipe`);
}

function formatSize(bytes: number): string {
  const [size, unit] = bytes < 2 ** 20 ? [bytes / 1024, "kB"] : [bytes / 2 ** 20, "MB"];
  return `${formatNumber(Math.max(0.1, Math.round(size * 10) / 10))} ${unit}`;
}
