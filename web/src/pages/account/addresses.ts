import { safeNext } from '../../session/session.ts'

/** An address of ours that carries along the e-mail address and where the person was going. */
export function withMemory(
  path: string,
  memory: { email?: string | null; next?: string | null; done?: string },
): string {
  const next = safeNext(memory.next ?? null)
  const search = new URLSearchParams()
  if (memory.email) search.set('email', memory.email)
  if (next) search.set('next', next)
  if (memory.done) search.set('done', memory.done)
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
