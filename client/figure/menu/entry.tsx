import { MenuItem } from "react-aria-components";

interface EntryProps {
  readonly title: string;
  readonly note: string;
  readonly href?: string;
  readonly onAction?: () => void;
}

/** A line of the menu: what is had by it, and what kind of thing that is. */
export function Entry({ title, note, href, onAction }: EntryProps) {
  return (
    <MenuItem
      textValue={title}
      className="menu-item"
      {...(href !== undefined && { href, download: true })}
      {...(onAction !== undefined && { onAction })}
    >
      <span>{title}</span> <span className="menu-note">{note}</span>
    </MenuItem>
  );
}
