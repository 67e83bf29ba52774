// CloudFront function (runtime 2.0), viewer request, before what is kept for everybody: whoever asks is anyone.
// Neither who it is nor what else the address says reaches the function behind.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by name.
function handler(event) {
  const request = event.request
  const headers = request.headers
  request.cookies = {}
  delete headers.authorization
  delete headers['x-origin-secret']
  // Who is counted where routes are limited: what CloudFront saw, whatever the browser says.
  headers['x-viewer-address'] = { value: event.viewer.ip }
  // The order of the query is part of an answer's key at CloudFront, and means nothing to us.
  const query = {}
  for (const name of Object.keys(request.querystring).sort()) query[name] = request.querystring[name]
  request.querystring = query
  return request
}
