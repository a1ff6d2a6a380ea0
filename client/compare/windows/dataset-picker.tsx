import { fetchDatasets } from "../../api.ts";
import { Picker } from "../../controls/picker.tsx";
import { useActions, useCase, useView } from "../../store/hooks.ts";
import { useAnswer } from "../use-answer.ts";

/** Which dataset the second window is of; nothing where there is only one. */
export function DatasetPicker() {
  const { dataset } = useCase();
  const other = useView(({ compare }) => compare.other);
  const { compare } = useActions();
  const { answer } = useAnswer("datasets", fetchDatasets);
  if (answer === null || answer.length < 2) return null;
  const choices = answer.map(({ id, title }) => ({ value: id, label: title }));
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
