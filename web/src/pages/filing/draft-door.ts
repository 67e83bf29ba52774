import { ApiProblem, api } from '../../api/client.ts'
import type { Draft } from '../../api/types.ts'
import type { DraftDoor, Outcome } from './draft-saver.ts'
import type { Service } from './form.ts'
import { draftAddress } from './queries.ts'

/** Messages of the server by what they blame: an answer's name, or `papers/<slot>`. */
export function errorsByName(problem: ApiProblem): Record<string, string> {
  const blamed = problem.errors.filter(({ pointer }) => /^\/(answers|papers)\//.test(pointer))
  return Object.fromEntries(blamed.map(({ pointer, detail }) => [pointer.replace(/^\/(answers\/)?/, ''), detail]))
}

function readFailure(error: unknown): Outcome {
  if (!(error instanceof ApiProblem)) throw error
  if (error.status === 409 && error.code === 'revision-stale') return { ok: false, why: 'stale' }
  if (error.status === 422) return { ok: false, why: 'refused', errors: errorsByName(error) }
  if (error.status === 401) return { ok: false, why: 'signed-out' }
  if (error.status === 404 || error.status === 409) return { ok: false, why: 'gone' }
  return { ok: false, why: 'unreachable' }
}

/** The server's side of one draft, for the saver. */
export function draftDoor(service: Service, draftId: string): DraftDoor {
  const address = draftAddress(service, draftId)
  const ask = (answer: Promise<Draft>): Promise<Outcome> =>
    answer.then((draft) => ({ ok: true as const, draft }), readFailure)
  return {
    patch: (revision, answers) => ask(api.patch<Draft>(address, { revision, answers })),
    read: () => ask(api.get<Draft>(address)),
  }
}
