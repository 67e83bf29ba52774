// CloudFront function (runtime 2.0), viewer request: every page of the web app is the same document.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by name.
function handler(event) {
  const request = event.request
  if (!request.uri.includes('.')) request.uri = '/index.html'
  return request
}
