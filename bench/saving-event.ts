import { renewal } from '../test/filing.ts'
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
      'x-origin-secret': environment.ORIGIN_SECRET,
      'content-type': 'application/json',
      'accept-language': 'vi',
    },
    pathParameters: { id },
    requestContext: {
      requestId: 'bench',
      http: { method: 'PATCH', path: `${path}/${id}` },
      authorizer: { jwt: { claims: { sub: 'somebody', token_use: 'access' }, scopes: [] } },
    },
    body: JSON.stringify({ revision, answers: renewal }),
    isBase64Encoded: false,
  }
}
