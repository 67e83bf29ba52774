import { renewal } from '../../test/filing.ts'
import { environment } from './environment.ts'

/** What the gateway hands over when a citizen saves the answers of a driving-licence renewal. */
export function savingEvent({ id, revision }: { id: string; revision: number }) {
  const path = '/api/v1/services/transport/driving-licence-renewal/drafts'
  return {
    version: '2.0',
    routeKey: `PATCH ${path}/{id}`,
    rawPath: `${path}/${id}`,
    rawQueryString: '',
    headers: {
      'x-origin-secret': environment.ORIGIN_SECRETS,
      'content-type': 'application/json',
      'accept-language': 'vi',
      host: 'bench.test',
    },
    pathParameters: { id },
    requestContext: {
      accountId: '000000000000',
      apiId: 'bench',
      domainName: 'bench.test',
      domainPrefix: 'bench',
      requestId: 'bench',
      routeKey: `PATCH ${path}/{id}`,
      stage: '$default',
      time: '22/Nov/2026:07:42:00 +0000',
      timeEpoch: 1_795_333_320_000,
      http: { method: 'PATCH', path: `${path}/${id}`, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
      authorizer: { jwt: { claims: { sub: 'somebody', token_use: 'access' }, scopes: [] } },
    },
    body: JSON.stringify({ revision, answers: renewal }),
    isBase64Encoded: false,
  }
}
