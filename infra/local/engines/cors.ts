export type CorsRule = {
  AllowedOrigins: string[]
  AllowedMethods: string[]
  AllowedHeaders?: string[]
  ExposedHeaders?: string[]
  MaxAge?: number
}

const literal = (part: string) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
const matches = (pattern: string, value: string) =>
  new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`, 'i').test(value)

/** The CORS headers that the first fitting rule of a bucket grants; null when none fits or no Origin was sent. */
export function allowedBy(
  rules: CorsRule[],
  origin: string | undefined,
  method: string,
  requestedHeaders: string | string[] | undefined,
): Record<string, string> | null {
  if (!origin) return null
  const names = String(requestedHeaders ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const rule = rules.find(
    ({ AllowedOrigins, AllowedMethods, AllowedHeaders = [] }) =>
      AllowedOrigins.some((pattern) => matches(pattern, origin)) &&
      AllowedMethods.includes(method) &&
      names.every((name) => AllowedHeaders.some((pattern) => matches(pattern, name))),
  )
  if (!rule) return null
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    ...(names.length > 0 && { 'access-control-allow-headers': names.join(', ') }),
    ...(rule.ExposedHeaders?.length && { 'access-control-expose-headers': rule.ExposedHeaders.join(', ') }),
    ...(rule.MaxAge !== undefined && { 'access-control-max-age': String(rule.MaxAge) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  }
}
