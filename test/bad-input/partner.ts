import { signedHeaders } from '../../shared/webhook/signature.ts'
import { portal } from '../portal.ts'
import type { Answer } from '../session.ts'

type Headers = Record<string, string>
type Sent = { headers?: Headers; body: string; language?: 'vi' | 'en' }

/** A partner who knows the secret, and may do with it what no honest one does. */
export async function partner(kind: 'banks' | 'agencies', id: string) {
  const path = `/api/v1/partners/${kind}/${id}/${kind === 'banks' ? 'notices' : 'answers'}`
  const secrets = await portal.secretsOf(id)

  async function post({ headers = {}, body, language = 'vi' }: Sent): Promise<Answer> {
    const answer = await fetch(portal.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language, ...headers },
      body,
    })
    return { status: answer.status, headers: answer.headers, body: await answer.json() }
  }

  /** Headers over a text, by default of this moment; `lateBy` in seconds. */
  async function sign(body: string, { id: messageId = `msg_${crypto.randomUUID()}`, lateBy = 0, by = secrets } = {}) {
    const now = new Date((await portal.now()).getTime() - lateBy * 1000)
    return signedHeaders({ id: messageId, body, secrets: by, now })
  }

  return { post, sign, tell: async (body: string, how = {}) => post({ body, headers: await sign(body, how) }) }
}

export type Partner = Awaited<ReturnType<typeof partner>>
