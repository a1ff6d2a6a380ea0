import { Button } from "react-aria-components";
import { useCase } from "../../store/hooks.ts";
import { useQuery } from "../hooks.ts";
import { saveText } from "./take-away.ts";

interface Props {
  readonly label: string;
  readonly type: string;
  readonly extension: string;
  /** The text, made when it is asked for. */
  readonly text: () => string;
}

/** Hands the answer over as a file named after the case and the query. */
export function SaveButton({ label, type, extension, text }: Props) {
  const { dataset } = useCase();
  const { catalogue } = useQuery();
  const save = () => saveText(text(), `${dataset.id}-${catalogue ?? "query"}.${extension}`, type);
  return (
    <Button className="button" onPress={save}>
      {label}
    </Button>
  );
}
