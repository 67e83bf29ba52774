/** A user pool's domain with everything behind it, as the templates declare it. Addresses are the laptop's. */
export type SignOnPool = {
  poolId: string
  /** Whose tokens they are: the pool's own name, which the gateways' authorizers know. */
  issuer: string
  clients: SignOnClient[]
  upstreams: Upstream[]
}

/** An app client that uses the domain. Validities in seconds. */
export type SignOnClient = {
  id: string
  secret: string | undefined
  scopes: string[]
  callbackUrls: string[]
  logoutUrls: string[]
  providers: string[]
  readAttributes: string[]
  accessSeconds: number
  idSeconds: number
  refreshSeconds: number
  /** Seconds for which a turned refresh token is still taken; null where they are not turned. */
  turningGrace: number | null
}

/** An identity provider behind the pool. `attributes`: the pool's attribute → the provider's claim. */
export type Upstream = {
  name: string
  issuer: string
  clientId: string
  clientSecret: string
  scopes: string
  endpoints: { authorize: string; token: string; userInfo: string; jwks: string }
  attributes: Record<string, string>
}
