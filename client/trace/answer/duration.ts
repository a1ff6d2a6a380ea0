import { DAYS_A_YEAR } from "../../../model/time/day.ts";
import { formatCount } from "../../format/number.ts";

const DAYS_A_MONTH = DAYS_A_YEAR / 12;

/** Below so many days a stretch is told in days, and below so many in months. */
const IN_DAYS = 60;
const IN_MONTHS = 730;

/** A number of days as a reader would say it: "29 days", "about 11 months", "about 26 years". */
export function describeDays(days: number): string {
  if (days < IN_DAYS) return formatCount(days, "day");
  if (days < IN_MONTHS) return `about ${formatCount(Math.round(days / DAYS_A_MONTH), "month")}`;
  return `about ${formatCount(Math.round(days / DAYS_A_YEAR), "year")}`;
}

/** A number of days exactly, with what that is in larger units where it is many: "1,342 days (about 4 years)". */
export function describeDaysExactly(days: number): string {
  const exact = formatCount(days, "day");
  return days < IN_DAYS ? exact : `${exact} (${describeDays(days)})`;
}

/** Between so many and so many days: "up to 29 days", "about 24 to 26 years", "16 days". */
export function describeDayRange(min: number, max: number): string {
  const [least, most] = [describeDays(min), describeDays(max)];
  if (least === most) return most;
  if (min === 0) return `up to ${most}`;
  return `${least} to ${most.replace("about ", "")}`;
}
