import * as z from "zod";

// What the Reconciliation Service API (W3C Entity Reconciliation Community Group) asks of a service's answers, in its final
// report 0.2 (2023-04-10) and in its draft 1.0, said anew from its text and schemas. Names that it does not have are
// refused, which it does not ask for itself: they would be slips.

const uri = z.url();
const type = z.strictObject({ id: z.string(), name: z.string(), broader: z.array(z.unknown()).optional() });
const types = z
  .array(type)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "each type stands once");
const size = { width: z.int().positive(), height: z.int().positive() };
const about = { documentation: uri.optional(), serviceVersion: z.string().optional(), logo: uri.optional() };

/** The address of an entity, in which something stands for its id. */
function withId(mark: string) {
  return z
    .string()
    .refine((text) => text.includes(mark) && URL.canParse(text), `is an address with ${mark} in it`);
}

function versionsWith(version: string) {
  return z.array(z.string()).refine((all) => all.includes(version), `names ${version}`);
}

const candidate = {
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  match: z.boolean().optional(),
  type: z
    .array(z.union([z.strictObject({ id: z.string(), name: z.string().optional() }), z.string()]))
    .optional(),
};
const feature = { id: z.string(), value: z.union([z.boolean(), z.number()]) };

const suggestion = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  notable: candidate.type,
});

const suggestService = z.strictObject({
  service_url: uri,
  service_path: z.string().startsWith("/"),
  flyout_service_url: uri.optional(),
  flyout_service_path: z
    .string()
    .regex(/\$\{id\}/)
    .optional(),
});

/** What suggestions of entities and of types look like, in both versions. */
export const suggestions = z.strictObject({ result: z.array(suggestion) });

/** Version 0.2. */
export const final = {
  manifest: z.strictObject({
    versions: versionsWith("0.2"),
    name: z.string(),
    identifierSpace: uri,
    schemaSpace: uri,
    ...about,
    view: z.strictObject({ url: withId("{{id}}") }).optional(),
    feature_view: z.strictObject({ url: withId("{{id}}") }).optional(),
    defaultTypes: types.optional(),
    suggest: z
      .strictObject({
        entity: suggestService.optional(),
        property: suggestService.optional(),
        type: suggestService.optional(),
      })
      .optional(),
    preview: z.strictObject({ url: withId("{{id}}"), ...size }).optional(),
  }),
  answers: z.record(
    z.string(),
    z.strictObject({
      result: z.array(
        z.strictObject({
          ...candidate,
          score: z.number(),
          features: z.array(z.strictObject(feature)).optional(),
        }),
      ),
    }),
  ),
};

/** Version 1.0-draft, in which score and candidates are bounded from 0 to 100 where `standardizedScore` says so. */
export const draft = {
  manifest: z.strictObject({
    versions: versionsWith("1.0-draft"),
    name: z.string(),
    ...about,
    view: z.strictObject({ url: withId("{id}") }),
    featureView: z.strictObject({ url: withId("{id}") }).optional(),
    defaultTypes: types.optional(),
    suggest: z.strictObject({ entity: z.boolean(), property: z.boolean(), type: z.boolean() }).optional(),
    preview: z.strictObject(size).optional(),
    standardizedScore: z.boolean().optional(),
  }),
  answers: z.strictObject({
    results: z.array(
      z.strictObject({
        candidates: z.array(
          z.strictObject({
            ...candidate,
            image: uri.optional(),
            score: z.number().min(0).max(100).optional(),
            features: z.array(z.strictObject({ ...feature, name: z.string() })).optional(),
          }),
        ),
      }),
    ),
  }),
};
