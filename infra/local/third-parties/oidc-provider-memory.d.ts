/** The memory that oidc-provider itself uses in trials; its types leave it out. */
declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  import type { AdapterFactory } from 'oidc-provider'

  export function createMemoryAdapter(clockTolerance?: number): AdapterFactory
}
