import { Picker } from "../../controls/picker.tsx";
import { useActions, useCase, useView } from "../../store/hooks.ts";
import { useDatasets } from "../datasets.tsx";

/** Which dataset the second window is of; nothing where there is only one. */
export function DatasetPicker() {
  const { dataset } = useCase();
  const other = useView(({ compare }) => compare.other);
  const { compare } = useActions();
  const datasets = useDatasets();
  if (datasets === null || datasets.length < 2) return null;
  const choices = datasets.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Picker
      label="Dataset of Second"
      isLabelUnseen
      value={other ?? dataset.id}
      choices={choices}
      onChange={(id) => compare({ other: id === dataset.id ? null : id })}
    />
  );
}
