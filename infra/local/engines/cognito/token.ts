type Claims = { client_id?: string; scope?: string }

/** What a token says, unverified. */
export const claimsOf = (token: unknown): Claims =>
  JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString() || '{}') as Claims

export const isToken = (value: unknown): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(String(value))
