/** What stands in the menu while what it offers is on the way. */
export function MenuWaiting() {
  return <p className="menu-waiting">Loading …</p>;
}
