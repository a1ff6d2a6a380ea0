import { Picker } from "../../controls/picker.tsx";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly error: string;
  readonly onChange: (value: string) => void;
}

/** One of a few values of a parameter. */
export function Choice(props: Props) {
  return <Picker className="field picker" {...props} />;
}
