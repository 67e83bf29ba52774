import type { Behaviour } from '../model.ts'
import type { EdgeRequest, Reply } from './exchange.ts'

/** What concerns one connection only and is not passed on. */
const ofConnection = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade']

/** What CloudFront tells the origin of itself and of where a request came from. */
export const ownHeaders = ({ id, ip }: Pick<EdgeRequest, 'id' | 'ip'>): Record<string, string> => ({
  'x-forwarded-for': ip,
  'x-forwarded-port': '443',
  'x-forwarded-proto': 'https',
  'x-amz-cf-id': id,
  via: '1.1 laptop.cloudfront.net (CloudFront)',
})

/** A viewer's headers without those of its connection. */
export const travelling = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.includes(name)))

/** The headers with these names. Who looks is not told: CloudFront names itself instead of the browser. */
export const listedHeaders = (headers: Record<string, string>, names: string[]): Record<string, string> => ({
  'user-agent': 'Amazon CloudFront',
  ...Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name))),
})

/** The pairs of a query whose names are among these, as they came. */
export const listedOf = (query: string, names: string[]): string =>
  query
    .split('&')
    .filter((pair) => names.includes(pair.split('=')[0] ?? ''))
    .join('&')

/** What CloudFront says of a method that a behaviour does not take. */
export const methodRefused = ({ responseHeaders }: Behaviour): Reply => ({
  status: 403,
  headers: { 'content-type': 'text/html', ...responseHeaders, 'x-cache': 'Error from cloudfront' },
  body: '<h1>403 ERROR</h1><p>This distribution is not configured to allow the HTTP request method.</p>',
})

/** An answer as it leaves the edge, by the response headers policy; `how` it came, where it does not say so itself. */
export function asSent(
  { headers, ...reply }: Reply,
  how: string,
  { responseHeaders, removedHeaders = [] }: Behaviour,
): Reply {
  const passed = Object.entries(headers).filter(([name]) => !removedHeaders.includes(name))
  const came = reply.status >= 400 && how === 'Miss' ? 'Error' : how
  return {
    ...reply,
    headers: { 'x-cache': `${came} from cloudfront`, ...Object.fromEntries(passed), ...responseHeaders },
  }
}
