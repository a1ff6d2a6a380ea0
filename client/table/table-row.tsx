import { memo } from "react";
import { untoldSide } from "../evidence/certainty.ts";
import { SelectionLink } from "../evidence/links.tsx";
import { languageOf } from "../evidence/reading.ts";
import { StandingMark } from "../evidence/standing-mark.tsx";
import { useActions, useCase, useView } from "../store/hooks.ts";
import type { Row } from "./columns.ts";

interface Props {
  readonly row: Row;
  readonly index: number;
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
}

/** A relation; a click anywhere opens its evidence, and its reading is the button that does so by keyboard. */
export const TableRow = memo(function TableRow({ row, index, measure }: Props) {
  const { relation, standing } = row.inForce;
  const { select } = useActions();
  const loaded = useCase();
  const selected = useView(({ selection }) => selection?.kind === "relation" && selection.id === relation.id);
  const selection = { kind: "relation", id: relation.id } as const;
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      data-selected={selected}
      onClick={() => select(selection)}
    >
      <td lang={languageOf(loaded, relation.from)}>{row.from}</td>
      <th scope="row">
        <SelectionLink selection={selection} className="table-link" label={`${row.type}: evidence`}>
          {row.type}
        </SelectionLink>
      </th>
      <td lang={languageOf(loaded, relation.to)}>{row.to}</td>
      <td className="column-date">{row.date}</td>
      <td>
        <StandingMark standing={standing} untold={untoldSide(relation.dates.when, standing)} />{" "}
        <span aria-hidden="true">{row.standing}</span>
      </td>
      <td>{row.certainty}</td>
      <td>
        <span className={`sector sector-${row.sector}`}>{row.sector}</span>
      </td>
      <td className="column-source">{row.source}</td>
    </tr>
  );
});
