import { Duration } from 'aws-cdk-lib'
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Stage } from '../stage.ts'

/** Where functions write what they count (`count` and `measure` of shared/log.ts). */
const namespace = 'PublicServicePortal'

/** The name under which a function counts; `fn` as in the names of functions, such as `payments-worker`. */
const serviceOf = (stage: Stage, fn: string): string => `portal-${stage.name}-${fn}`

type Options = { dimensions?: Record<string, string>; statistic?: string; label?: string; minutes?: number }

/** One metric that one function writes, with the very dimensions with which it does. */
export const portalMetric = (stage: Stage, fn: string, name: string, options: Options = {}): Metric =>
  new Metric({
    namespace,
    metricName: name,
    dimensionsMap: { service: serviceOf(stage, fn), ...options.dimensions },
    statistic: options.statistic ?? 'Sum',
    period: Duration.minutes(options.minutes ?? 5),
    ...(options.label && { label: options.label }),
  })

/** A line for each metric that CloudWatch finds, in steps of five minutes. */
const search = (schema: string, name: string, words: string, statistic: string) =>
  new MathExpression({
    expression: `SEARCH('{${schema}} MetricName="${name}" ${words}', '${statistic}', 300)`,
    label: '',
    usingMetrics: {},
    period: Duration.minutes(5),
  })

type Search = { by: string; where?: string; statistic?: string }

/** All metrics of a name that have the dimension `by`, a line for each value of it; `where` narrows by words. */
export const portalSearch = (stage: Stage, name: string, { by, where = '', statistic = 'Sum' }: Search) =>
  search(`${namespace},service,${by}`, name, [`portal-${stage.name}`, where].filter(Boolean).join(' '), statistic)

/** A metric of AWS itself for everything of this stage, found by its name. */
export const awsSearch = (stage: Stage, schema: string, name: string, statistic: string) =>
  search(schema, name, `portal-${stage.name}`, statistic)
