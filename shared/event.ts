import * as z from 'zod'

/** The envelope of every event: CloudEvents 1.0 in JSON. `id` is `<entity id>.<sequence>`, unique for ever. */
export const cloudEvent = z.object({
  specversion: z.literal('1.0'),
  id: z.string(),
  source: z.string(),
  type: z.string(),
  subject: z.string(),
  time: z.string(),
  datacontenttype: z.literal('application/json'),
  /** CloudEvents' extension for distributed tracing: what set this going. Events of before have none. */
  traceparent: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
})
export type CloudEvent = z.infer<typeof cloudEvent>

type VersionedType = `${string}.${string}.v${number}`

type EventContract<T extends VersionedType, S extends z.ZodRawShape> = {
  type: T
  /** The component that publishes it. */
  source: string
  /** What has happened, in a sentence for outsiders. */
  meaning: string
  /** Ids, states and amounts; never names or answers. */
  data: S
  example: z.infer<z.ZodObject<S>>
}

/** An event contract: strict for its writer (an unnamed field throws), tolerant for its readers (extra fields dropped). */
export function defineEvent<const T extends VersionedType, S extends z.ZodRawShape>(contract: EventContract<T, S>) {
  const strict = z.strictObject(contract.data)
  const tolerant = cloudEvent.extend({ type: z.literal(contract.type), data: z.object(contract.data) })
  return {
    ...contract,
    write: (data: z.infer<typeof strict>) => strict.parse(data),
    read: (event: unknown) => tolerant.parse(event),
  }
}

export type EventDefinition = ReturnType<typeof defineEvent<VersionedType, z.ZodRawShape>>
