import { type Found, ofType } from '../infra/synthesize.ts'

/** A metric of ours that an alarm or a page names: `values` are the dimensions with a fixed value, `by` those with any. */
export type Named = { where: string; metric: string; values: Record<string, string>; by: string[] }

const namespace = 'PublicServicePortal'

const pairsOf = (flat: string[]): Record<string, string> =>
  Object.fromEntries(flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1] ?? '']] : [])))

/** A page's body is text with names of resources in between; ours hold none. */
const textOf = (body: unknown): string =>
  typeof body === 'string'
    ? body
    : ((body as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1] ?? [])
        .map((part) => (typeof part === 'string' ? part : 'resource'))
        .join('')

function ofPage({ id, resource }: Found): Named[] {
  const { widgets } = JSON.parse(textOf(resource.Properties.DashboardBody)) as {
    widgets: { properties: { metrics?: (string | { expression?: string })[][] } }[]
  }
  return widgets
    .flatMap(({ properties }) => properties.metrics ?? [])
    .flatMap(([first, metric, ...rest]): Named[] => {
      if (first === namespace) {
        const dimensions = rest.filter((one): one is string => typeof one === 'string')
        return [{ where: id, metric: String(metric), values: pairsOf(dimensions), by: [] }]
      }
      const expression = typeof first === 'object' ? (first.expression ?? '') : ''
      const [, schema = '', name = ''] =
        /^SEARCH\('\{PublicServicePortal,([^}]+)\} MetricName="(\w+)"/.exec(expression) ?? []
      return name ? [{ where: id, metric: name, values: {}, by: schema.split(',') }] : []
    })
}

function ofAlarm({ id, resource }: Found): Named[] {
  const { Namespace, MetricName, Dimensions = [] } = resource.Properties
  if (Namespace !== namespace) return []
  const dimensions = Dimensions as { Name: string; Value: string }[]
  const values = Object.fromEntries(dimensions.map(({ Name, Value }) => [Name, Value]))
  return [{ where: id, metric: String(MetricName), values, by: [] }]
}

export const namedIn = (all: Found[]): Named[] => [
  ...ofType(all, 'AWS::CloudWatch::Alarm').flatMap(ofAlarm),
  ...ofType(all, 'AWS::CloudWatch::Dashboard').flatMap(ofPage),
]
