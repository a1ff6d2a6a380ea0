/** A whole id of an entity, as exported tables have it: `state/peru`. */
export const WHOLE_ID = /^[a-z]+(?:\/[\p{Ll}\p{Lo}\p{N}-]+)+$/u;
