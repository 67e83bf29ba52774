import type { IncomingMessage, ServerResponse } from 'node:http'

/** What the access logs of CloudFront and S3 hold of a request that could be personal: its address, where it came from, and with what. */
export const accessLine = ({ method, url, headers }: IncomingMessage, { statusCode }: ServerResponse): string =>
  JSON.stringify({ method, status: statusCode, url, referer: headers.referer, agent: headers['user-agent'] })
