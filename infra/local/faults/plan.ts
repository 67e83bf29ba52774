import * as z from 'zod'

const share = z.number().min(0).max(1).default(0)

/** What is to go wrong from now on. Shares are of calls or of deliveries, 0 to 1; what the seed decides, it decides again. */
export const plan = z.strictObject({
  seed: z.int().default(0),
  /** Only what these functions do is disturbed, by the ends of their names; without it, all. */
  only: z.array(z.string()).optional(),
  /** A worker ends before its call reaches the engine, or when the engine has done it and nobody has heard the answer. */
  crashes: z.strictObject({ before: share, after: share }).prefault({}),
  /** A worker ends around one certain call, the first from now on at that site. */
  crashAt: z.array(z.strictObject({ site: z.string(), when: z.enum(['before', 'after']) })).default([]),
  /** The first call at such a site waits until another plan is followed, so that something else can come between. */
  waitAt: z.array(z.string()).default([]),
  /** The connection breaks before the engine has heard the call, or after it has done it; the SDK tries again. */
  resets: z.strictObject({ before: share, after: share }).prefault({}),
  /** Services that nobody reaches. */
  down: z.array(z.enum(['dynamodb', 'sqs', 'sns', 's3', 'cognito', 'kms', 'secretsmanager', 'ses'])).default([]),
  /** Between a queue or a stream and its function. Records of a stream keep their order, whatever happens. */
  queues: z.strictObject({ twice: share, held: share, lost: share, shuffled: z.boolean().default(false) }).prefault({}),
  streams: z.strictObject({ twice: share, held: share, lost: share }).prefault({}),
  /** At most so many crashes altogether. */
  most: z.int().optional(),
})
export type Plan = z.output<typeof plan>

export const nothing: Plan = plan.parse({})
