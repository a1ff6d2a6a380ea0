/**
 * The years that each paragraph of the paper gives, as `when` may carry them: read off the text, not off the scripts. What
 * follows from its wording (docs/peru-russia.md) is among them: fifty years before 2019, the first and last years of "the
 * sixties" where a set needs them, and 2019 in what reaches up to the writing of the paper.
 */
export const YEARS: Readonly<Record<string, string>> = {
  p1: "1863 1969 2019",
  p2: "1917 1959",
  p3: "194X 196X 1940 1950 1959 1969",
  p4: "194X 196X 1969 1968 1975",
  p5: "197X 1970 1979 1968 1975 199X",
  p6: "198X 1980 1985 1989",
  p7: "199X 1990 1995 1996",
  p8: "199X 1990 1999",
  p9: "199X 1990 1999 1995 1998",
  p10: "199X 1990 1995 1996 1999",
  p11: "2000 2008 2019",
  p12: "199X 2000 2019",
  p13: "2000 2001 2006 2019",
  p14: "2018",
  p15: "2018",
  p16: "2004 2008 2013 2014 2019",
  p17: "2015",
  p18: "1968 1975 2019",
  p19: "2019",
  p20: "2019",
};
