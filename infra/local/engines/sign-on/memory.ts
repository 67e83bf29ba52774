import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js'

/**
 * The library's memory, with Cognito's grace: a refresh token that was turned is taken again for some seconds, since the
 * answer may be lost on the way. The library itself would end the session at once.
 */
export function memory(graceSecondsOf: (clientId: string | undefined) => number): AdapterFactory {
  const make = createMemoryAdapter()
  return (name) => {
    const adapter = make(name)
    if (name !== 'RefreshToken') return adapter
    const find = async (id: string): Promise<AdapterPayload | undefined> => {
      const found = (await adapter.find(id)) || undefined
      if (!found?.consumed) return found
      const { consumed, ...fresh } = found
      const late = Date.now() / 1000 - Number(consumed) > graceSecondsOf(found.clientId)
      return late ? found : fresh
    }
    return new Proxy<Adapter>(adapter, {
      get(target, key) {
        if (key === 'find') return find
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
}
