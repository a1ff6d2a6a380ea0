import { useRef } from "react";
import { Button } from "react-aria-components";

interface Props {
  readonly label: string;
  readonly isMain?: boolean;
  readonly onPick: (files: readonly File[]) => void;
}

/** Lets one choose files from the disk. */
export function PickFiles({ label, isMain = false, onPick }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button className={isMain ? "button main-button" : "button"} onPress={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file, changed meanwhile, may be chosen again.
          event.target.value = "";
          if (files.length > 0) onPick(files);
        }}
      />
    </>
  );
}
