import { expect, test } from "vitest";
import { closest, hint } from "../../../server/http/closest.ts";

test.each([
  ["stat", ["start", "end", "limit"], "start"],
  ["EDN", ["start", "end"], "end"],
  ["PARTY", ["PARTY_TO", "MEMBER_OF"], undefined],
  ["PARTYTO", ["PARTY_TO", "MEMBER_OF"], "PARTY_TO"],
  ["wholly-other", ["start", "end"], undefined],
])("%s among %j is %s", (name, known, meant) => {
  expect(closest(name, known)).toBe(meant);
});

test("a hint lists what there is when nothing is near and there is little", () => {
  expect(hint("zzzzzz", ["start", "end"])).toBe("Known are start, end.");
  expect(hint("ends", ["start", "end"])).toBe('Did you mean "end"?');
  expect(hint("zzzzzz", [])).toBe("");
});
