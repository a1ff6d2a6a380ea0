import { useContext } from "react";
import { Button } from "react-aria-components";
import { SessionContext } from "../../store/hooks.ts";
import { restoreDataset } from "../api.ts";
import { Unsaved } from "../edit/unsaved.tsx";
import { describeMoment } from "../parts/moment.ts";
import { DatasetRow } from "./dataset-row.tsx";
import { change, type Removed, refresh } from "./kept.ts";
import { useKept } from "./use-kept.ts";

/** The datasets that are there, and those that can be had back. */
export function DatasetList() {
  const datasets = useKept((state) => state.datasets);
  const removed = useKept((state) => state.removed);
  const barred = useKept((state) => state.barred);
  const failure = useKept((state) => state.failure);
  const current = useContext(SessionContext)?.loaded.dataset.id;
  return (
    <section aria-label="Datasets">
      {failure && (
        <p className="data-failure" role="alert">
          <b>{failure.title}.</b> {failure.detail}{" "}
          <Button className="button" onPress={() => void refresh()}>
            Try again
          </Button>
        </p>
      )}
      {datasets === null && !failure && <p role="status">Looking what is there …</p>}
      {datasets !== null && datasets.length > 0 && (
        <div className="data-scroll">
          <table className="data-table">
            <caption>Datasets that are loaded</caption>
            <thead>
              <tr>
                <th scope="col">Dataset</th>
                <th scope="col">Covers</th>
                <th scope="col">Holds</th>
                <th scope="col">Loaded</th>
                <th scope="col">Content</th>
                <th scope="col">
                  <span className="unseen">What can be done</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {datasets.map((dataset) => (
                <DatasetRow key={dataset.id} of={dataset} isCurrent={dataset.id === current} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {barred === null && datasets?.map((dataset) => <Unsaved key={dataset.id} of={dataset} />)}
      {removed.map((one) => (
        <Gone key={one.id} of={one} />
      ))}
    </section>
  );
}

/** A dataset that was removed, which can be had back for a day. */
function Gone({ of: { id, title, removedAt } }: { readonly of: Removed }) {
  const until = new Date(Date.parse(removedAt) + 24 * 60 * 60_000);
  return (
    <p className="data-unfinished">
      <span>
        <b>{title}</b> was removed. It can be had back until {describeMoment(until)}.
      </span>
      <Button
        className="button"
        aria-label={`Undo the removal of ${title}`}
        onPress={() => void change("It cannot be had back", () => restoreDataset(id))}
      >
        Undo
      </Button>
    </p>
  );
}
