import { dossierSupplementRequested } from '../../events/dossier-supplement-requested.v1.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import { officer, perform } from '../../shared/dossier/act.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { reasonFor } from '../../shared/dossier/reasons.ts'
import type { SupplementItem, SupplementTarget } from '../../shared/dossier/supplement.ts'
import { commonData } from '../../shared/dossier/timeline.ts'
import { uploads } from '../../shared/papers/slots.ts'
import { type Fault, refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import type { DeskAct } from './desk.ts'
import type { Asked } from './desk-acts.ts'

const details = {
  unknown: { vi: 'Hồ sơ không có mục này', en: 'The dossier has no such answer or paper' },
  repeated: { vi: 'Mục này đã có trong danh sách', en: 'This is in the list already' },
}

const keyOf = (target: SupplementTarget) =>
  target.kind === 'answer' ? `answer ${target.name}` : `paper ${target.slot}`

/** Only what the dossier has can be asked for: an answer that was given, or a paper that the procedure takes as a file. */
async function knownTargets(before: FiledDossier): Promise<Set<string>> {
  const procedure = await procedureVersion(before.service, before.procedureVersion)
  const slots = uploads(procedure).map(({ id: slot }) => ({ kind: 'paper', slot }) as const)
  const names = Object.keys(before.answers).map((name) => ({ kind: 'answer', name }) as const)
  return new Set([...slots, ...names].map(keyOf))
}

function faultsOf(items: Asked<'askSupplement'>['items'], known: Set<string>): Fault[] {
  const keys = items.map(({ target }) => keyOf(target))
  return keys.flatMap((key, i) => {
    const code = !known.has(key) ? 'unknown' : keys.indexOf(key) < i ? 'repeated' : null
    return code ? [{ pointer: `/items/${i}/target`, code, detail: details[code] }] : []
  })
}

/** State 5: the clock stands still until the applicant has mended just these. */
export const askSupplement: DeskAct<'askSupplement'> = async (before, { items }, person, now) => {
  const faults = faultsOf(items, await knownTargets(before))
  if (faults.length > 0) refuse(problems.requestInvalid, { faults })
  const asked = items.map(({ target, reason, note }, i): SupplementItem => {
    return { target, reason: reasonFor('askSupplement', reason, note, `/items/${i}/note`), note: note ?? null }
  })
  return perform(before, 'askSupplement', {
    by: officer(person),
    now,
    changes: { supplement: { askedAt: now.toISOString() } },
    tell: (after) => ({ ...dossierSupplementRequested, data: dossierSupplementRequested.write(commonData(after)) }),
    remarks: { items: asked },
  })
}
