import { readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { agencies } from '../functions/exchange/agencies.ts'
import { banks } from '../functions/payments/banks.ts'
import { issuers } from '../shared/bills/issuers.ts'
import { type ThrottleKind, throttleKinds } from './constructs/throttle.ts'

const stages = new URL('./stages/', import.meta.url)

const origin = z
  .string()
  .regex(/^https?:\/\/[^/]+$/, 'expected an origin without a slash at the end, such as "https://portal.example.vn"')
const throttle = z.strictObject({
  perSecond: z.int('expected a whole number of requests a second, such as 500').positive(),
  burst: z.int('expected a whole number of requests, such as 1000').positive(),
})

/** Where each partner of one kind answers: all that the code declares, and no others. */
function everyOne(kind: 'bank' | 'agency' | 'issuer', declared: string[], where: string, example: string) {
  const partner = z.strictObject({
    id: z.enum(
      declared,
      `expected ${kind === 'bank' ? 'a bank' : `an ${kind}`} that ${where} declares: ${declared.join(', ')}`,
    ),
    url: z.url(`expected the ${kind}'s base address, such as "https://api.${kind}.example.vn"`),
  })
  return z
    .array(partner)
    .refine(
      (given) => declared.every((id) => given.some((one) => one.id === id)),
      `expected every declared ${kind} (${declared.join(', ')}), each as { "id": "${example}", "url": "https://…" }`,
    )
}

const idsOf = (declared: readonly { id: string }[]) => declared.map(({ id }) => id)

const stageSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9]{1,11}$/, 'expected 2 to 12 small letters or digits, such as "demo"'),
  region: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/, 'expected an AWS region, such as "ap-southeast-1"'),
  /** Retain and guard whatever holds state, and keep point-in-time backups. */
  protect: z.boolean('expected true or false'),
  portal: z.strictObject({
    /** Origin of the portal. Without it the portal answers at the address CloudFront gives. */
    url: origin.optional(),
    /** ACM certificate in us-east-1 for that origin; needed when the portal has a name of its own. */
    certificate: z.string().startsWith('arn:', 'expected the ARN of an ACM certificate in us-east-1').optional(),
    /** Where the browser sends and fetches files; by default the region's S3. */
    files: z.string().optional(),
  }),
  mail: z.strictObject({
    sender: z.email('expected an e-mail address, such as "no-reply@portal.example.vn"'),
    /** What SES verifies: the one address, or its whole domain (DKIM). */
    verify: z.enum(['address', 'domain'], 'expected "address" or "domain"'),
    /** Who is told when an alarm rings. */
    alarms: z.array(z.email('expected e-mail addresses, such as ["on-call@portal.example.vn"]')),
  }),
  logs: z.strictObject({
    level: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR'], 'expected "DEBUG", "INFO", "WARN" or "ERROR"'),
    days: z.union(
      [7, 14, 30, 90, 180, 365, 731].map((days) => z.literal(days)),
      'expected 7, 14, 30, 90, 180, 365 or 731 days',
    ),
  }),
  /** What whoever watches needs: where the runbooks are read (docs/runbooks), and from how many on somebody is called. */
  watch: z.strictObject({
    runbooks: z.url('expected the address where docs/runbooks is read, without a slash at the end'),
    stuckDossiers: z.int('expected a whole number, such as 50').positive(),
    failedSignIns: z.int('expected a whole number in five minutes, such as 200').positive(),
  }),
  /** What one route lets through, by its kind (infra/constructs/throttle.ts); `service` is all of one public service. */
  throttles: z.strictObject(
    Object.fromEntries(throttleKinds.map((kind) => [kind, throttle])) as Record<ThrottleKind, typeof throttle>,
  ),
  /** How many times what routes declare one may ask: 1, but where tests play many people from one machine. */
  limits: z.strictObject({ times: z.int('expected a whole number, such as 1').positive() }),
  /** Which of the two origin secrets CloudFront sends, and how often one of them was given a new value. */
  originSecret: z.strictObject({
    sends: z.enum(['a', 'b'], 'expected "a" or "b"'),
    turn: z.int('expected a whole number, such as 0').nonnegative(),
  }),
  /** Concurrent executions kept for the doors that must never starve. */
  reserved: z.strictObject({
    signIn: z.int('expected a whole number, such as 50').positive(),
    webhook: z.int('expected a whole number, such as 20').positive(),
  }),
  /** Names of the keys that receipts were signed with, the one in use last. A new name makes a new key; none is ever taken out. */
  receiptKeys: z
    .array(z.string().regex(/^[a-z0-9-]+$/, 'expected a name such as "2026"'))
    .min(1, 'expected at least one'),
  /** The national electronic identity: where it answers, and what we are called there. Its secret goes into Secrets Manager. */
  vneid: z.strictObject({
    issuer: origin,
    clientId: z.string().min(1, 'expected the client id that VNeID gave'),
  }),
  /** Other portals that share the sign-on; each gets an app client for `<url>/callback`. */
  portals: z.array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z][a-z0-9-]*$/, 'expected a name such as "ministry"')
        .refine((id) => id !== 'portal'),
      url: origin,
    }),
  ),
  banks: everyOne('bank', idsOf(banks), 'functions/payments/banks.ts', 'sandbox-bank'),
  agencies: everyOne('agency', idsOf(agencies), 'functions/exchange/agencies.ts', 'traffic-police'),
  /** The post, which brings results. */
  publicPost: z.strictObject({
    url: z.url('expected the base address of the post, such as "https://api.post.example.vn"'),
  }),
  /** The national register of enterprises, which says who represents them. */
  businessRegister: z.strictObject({
    url: z.url('expected the base address of the register, such as "https://api.register.example.vn"'),
  }),
  issuers: everyOne('issuer', idsOf(issuers), 'shared/bills/issuers.ts', 'power-company'),
})

/** What differs between one deployment of the portal and another; read from `infra/stages/<name>.json`. */
export type Stage = z.infer<typeof stageSchema>

/** A stage file that cannot be used; the message says in plain words which field, and what was expected there. */
export class StageError extends Error {}

/** Checks what a stage file holds. @throws {StageError} */
export function parseStage(file: string, content: unknown): Stage {
  const parsed = stageSchema.safeParse(content)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || 'the file'}: ${issue.message}`)
  throw new StageError([`The stage file ${file} cannot be used:`, ...lines].join('\n'))
}

/** Reads `infra/stages/<name>.json`. @throws {StageError} */
export function readStage(name: string): Stage {
  const known = readdirSync(stages).map((file) => file.replace('.json', ''))
  if (!known.includes(name)) {
    throw new StageError(`There is no stage "${name}". Choose one of ${known.join(', ')}: cdk synth -c stage=demo`)
  }
  const file = `infra/stages/${name}.json`
  try {
    return parseStage(file, JSON.parse(readFileSync(new URL(`${name}.json`, stages), 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError) throw new StageError(`The stage file ${file} is not JSON: ${error.message}`)
    throw error
  }
}
