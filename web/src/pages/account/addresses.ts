import { safeNext } from '../../session/session.ts'

const kept = 'account-email'

/** The e-mail address that the person gave a page before; empty when none did. */
export const knownEmail = (): string => sessionStorage.getItem(kept) ?? ''

/** Once signed in, the next person at this screen need not see who was. */
export const forgetEmail = (): void => sessionStorage.removeItem(kept)

/** An address of ours that carries along where the person was going. The e-mail address goes beside it: addresses are logged. */
export function withMemory(
  path: string,
  memory: { email?: string | null; next?: string | null; done?: string },
): string {
  const next = safeNext(memory.next ?? null)
  const search = new URLSearchParams()
  if (memory.email) sessionStorage.setItem(kept, memory.email)
  if (next) search.set('next', next)
  if (memory.done) search.set('done', memory.done)
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
