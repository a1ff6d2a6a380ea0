import { useState } from "react";
import { Button } from "react-aria-components";
import type { ImportReport } from "../../../model/exchange/import-answer.ts";
import { formatCount } from "../../format/number.ts";
import { fileAddress } from "../api.ts";
import { useBringing } from "../bring/use-bringing.ts";
import { FindingLine } from "./finding-line.tsx";
import { Remedies } from "./remedies.tsx";

type Found = ImportReport["findings"][number];

const SHOWN = 4;

interface Props {
  readonly id: string;
  readonly of: ImportReport;
}

/** Everything that is wrong or worth knowing, by kind, each with what mends it. */
export function FindingList({ id, of: { findings } }: Props) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="findings">
      <div className="section-head">
        <h2 id="findings">What was found</h2>
        <a href={fileAddress(`/api/imports/${id}/findings`)} download>
          Download as CSV
        </a>
      </div>
      <ul className="findings">
        {findings.map((found) => (
          <Kind key={found.kind} of={found} />
        ))}
      </ul>
    </section>
  );
}

function Kind({ of }: { readonly of: Found }) {
  const { about, faults, notices, kept, kind } = of;
  const isLeftOut = useBringing(({ answer }) => answer?.recipe?.leaveOut.includes(kind) ?? false);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? kept : kept.slice(0, SHOWN);
  const counts = [
    faults > 0 && formatCount(faults, "fault"),
    notices > 0 && formatCount(notices, "notice"),
    isLeftOut && "their rows are left out",
  ].filter((text) => text !== false);
  const rest = faults + notices - shown.length;
  return (
    <li className="finding-kind" data-weight={faults > 0 && !isLeftOut ? "fault" : "notice"}>
      <h3>
        {about.charAt(0).toUpperCase() + about.slice(1)}{" "}
        <span className="finding-count">{counts.join(", ")}</span>
      </h3>
      <Remedies of={of} />
      <ul className="finding-lines">
        {shown.map((finding, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
          <FindingLine key={place} of={finding} />
        ))}
      </ul>
      {rest > 0 && <Rest rest={rest} kept={kept.length} isWhole={isWhole} onOpen={() => setWhole(true)} />}
    </li>
  );
}

interface RestProps {
  readonly rest: number;
  readonly kept: number;
  readonly isWhole: boolean;
  readonly onOpen: () => void;
}

function Rest({ rest, kept, isWhole, onOpen }: RestProps) {
  if (isWhole || kept <= SHOWN) return <p className="data-note">and {rest} more, in the table to download</p>;
  return (
    <Button className="inline-button" onPress={onOpen}>
      {rest} more
    </Button>
  );
}
