// CloudFront function (runtime 2.0), viewer request, before every citizens' and services' API.
// Scripts never see a token: the access token travels in a cookie and becomes a header only here.
function refuse() {
  const problem = {
    type: '/problems/origin-not-allowed',
    title: 'Yêu cầu không đến từ Cổng dịch vụ công / The request does not come from the portal',
    status: 403,
    code: 'origin-not-allowed',
  }
  return {
    statusCode: 403,
    statusDescription: 'Forbidden',
    headers: {
      'content-type': { value: 'application/problem+json' },
      'cache-control': { value: 'no-store' },
    },
    body: { encoding: 'text', data: JSON.stringify(problem) },
  }
}

// What renews a session, and what a browser must bring back from VNeID.
const kept = ['__Secure-refresh', '__Secure-vneid']

const harmless = ['GET', 'HEAD', 'OPTIONS']

function isOurs(headers) {
  const origin = headers.origin ? headers.origin.value : ''
  const host = headers.host ? headers.host.value : ''
  const slashes = origin.indexOf('://')
  return slashes > 0 && host !== '' && origin.slice(slashes + 3) === host
}

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by name.
function handler(event) {
  const request = event.request
  const headers = request.headers
  const cookies = request.cookies
  if (!harmless.includes(request.method) && !isOurs(headers)) return refuse()
  delete headers['x-origin-secret']
  // Who is counted where routes are limited: what CloudFront saw, whatever the browser says.
  headers['x-viewer-address'] = { value: event.viewer.ip }
  delete headers.authorization
  const access = cookies['__Host-access']
  if (access) headers.authorization = { value: `Bearer ${access.value}` }
  request.cookies = {}
  for (const name of kept) if (cookies[name]) request.cookies[name] = cookies[name]
  return request
}
