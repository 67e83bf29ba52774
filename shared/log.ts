import { inSources } from './stack.ts'
import { currentRequestId } from './trace.ts'

const secretNames =
  /password|token|secret|authorization|cookie|^code$|fullname|applicant|answers|address|email|phone|personalnumber|^name$/i
const personal: [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+\.[\w.]+/g, '[e-mail]'],
  [/\b\d{12}\b/g, '[personal number]'],
  [/(?<!\d)(?:\+84|0)\d{9}\b/g, '[phone]'],
]

/** A copy fit for a log: secrets and personal data replaced, whether they stand under a telling name or inside a text. */
export function masked(value: unknown, name = ''): unknown {
  if (value === undefined || value === null) return value
  if (secretNames.test(name)) return '[masked]'
  if (typeof value === 'string') return personal.reduce((text, [pattern, mask]) => text.replace(pattern, mask), value)
  if (value instanceof Error)
    return {
      name: value.name,
      message: masked(value.message),
      stack: masked(inSources(value.stack ?? '')),
      cause: masked(value.cause),
    }
  if (Array.isArray(value)) return value.map((one) => masked(one))
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one, key)]))
  return value
}

const levels = ['info', 'warn', 'error'] as const
type Level = (typeof levels)[number]
export type Log = Record<Level, (message: string, fields?: Record<string, unknown>) => void>

/** The least level that is written; everything, where none is granted. */
const threshold = (levels as readonly string[]).indexOf(process.env.LOG_LEVEL?.toLowerCase() ?? '')

function write(level: Level, message: string, fields: Record<string, unknown>) {
  if (levels.indexOf(level) < threshold) return
  const line = {
    level: level.toUpperCase(),
    time: new Date().toISOString(),
    service: process.env.SERVICE_NAME,
    message,
    ...(masked(fields) as object),
    // Past the masks: random digits may look like a telephone number.
    requestId: currentRequestId() ?? undefined,
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** A structured log, one JSON line an entry, with the given fields on each. */
export const logWith = (always: Record<string, unknown> = {}): Log => ({
  info: (message, fields) => write('info', message, { ...always, ...fields }),
  warn: (message, fields) => write('warn', message, { ...always, ...fields }),
  error: (message, fields) => write('error', message, { ...always, ...fields }),
})

type Unit = 'Count' | 'Milliseconds'

/**
 * A value in CloudWatch's embedded metric format: the log line is the metric, no call is made. Every name and set of
 * dimensions is a metric of its own that is paid for: a dimension has few values, and none that is personal.
 */
export function measure(metric: string, value: number, unit: Unit, dimensions: Record<string, string> = {}): void {
  const all = { service: process.env.SERVICE_NAME ?? 'unknown', ...dimensions }
  const directive = {
    Namespace: 'PublicServicePortal',
    Dimensions: [Object.keys(all)],
    Metrics: [{ Name: metric, Unit: unit }],
  }
  process.stdout.write(
    `${JSON.stringify({ _aws: { Timestamp: Date.now(), CloudWatchMetrics: [directive] }, ...all, [metric]: value })}\n`,
  )
}

/** So many of something happened, or are there now. */
export const count = (metric: string, dimensions: Record<string, string> = {}, value = 1): void =>
  measure(metric, value, 'Count', dimensions)
