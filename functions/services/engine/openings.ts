import { dossierCompleted } from '../../../events/dossier-completed.v1.ts'
import { dossierCorrected } from '../../../events/dossier-corrected.v1.ts'
import { dossierOpened } from '../../../events/dossier-opened.v1.ts'
import type { Procedure } from '../../../shared/catalogue/procedure.ts'
import { vietnamDay } from '../../../shared/clock.ts'
import { hasResult } from '../../../shared/dossier/chart.ts'
import type { Answers, FiledDossier } from '../../../shared/dossier/dossier.ts'
import { type Draft, keptAfter } from '../../../shared/dossier/draft.ts'
import { createDraft, readDraft } from '../../../shared/dossier/drafts.ts'
import { openingRows } from '../../../shared/dossier/opening.ts'
import { readDossier } from '../../../shared/dossier/store.ts'
import { derivedId } from '../../../shared/identifier.ts'
import { askedSlots, paperFaults } from '../../../shared/papers/slots.ts'
import { Refusal } from '../../../shared/problem.ts'
import { mergeAnswers } from '../../../shared/service/form.ts'
import { currentForm, type Service } from '../../../shared/service/service.ts'
import { oneOf, worker } from '../../../shared/worker/worker.ts'
import { checkedAnswers } from './answers.ts'
import { file } from './filing.ts'
import { followOpener } from './following.ts'
import { currentProcedure } from './procedure.ts'
import { representing } from './representation.ts'

/** The same for each delivery. */
const idOf = ({ slug }: Service, opener: FiledDossier): string => derivedId('opened', opener.id, slug)

/** What of the answers this form accepts; what it does not is left for the owner to answer. */
function accepted(service: Service, given: Answers, today: string): Answers {
  const form = currentForm(service)
  const taken = Object.entries(given).filter(
    ([name, value]) => mergeAnswers(form, {}, { [name]: value }, today).faults.length === 0,
  )
  return Object.fromEntries(taken)
}

type Opening = { service: Service; mustRepresent: ReturnType<typeof representing> }

/** Whether nothing is missing and it can be handed in as it is; refuses who is not entitled to it. */
async function isComplete({ service, mustRepresent }: Opening, draft: Draft, procedure: Procedure, now: Date) {
  const today = vietnamDay(now)
  const { answers, faults } = checkedAnswers(service, draft, procedure, today)
  if (faults.length + paperFaults(askedSlots(procedure, answers), []).length > 0) return false
  service.entitled?.({ answers, procedure, today })
  try {
    await mustRepresent(draft.ownerId, answers, now)
    return true
  } catch (error) {
    // The owner may link the enterprise again and hand the draft in.
    if (error instanceof Refusal && error.code === 'not-representative') return false
    throw error
  }
}

async function draftFor(opening: Opening, opener: FiledDossier, given: Answers, now: Date): Promise<Draft> {
  const { service } = opening
  const procedure = await currentProcedure(service, now)
  const today = vietnamDay(now)
  const fresh: Draft = {
    state: 'DRAFT',
    id: idOf(service, opener),
    ownerId: opener.ownerId,
    createdAt: now.toISOString(),
    created: { fingerprint: opener.id },
    service: service.slug,
    sector: service.sector,
    formVersion: currentForm(service).version,
    procedureVersion: procedure.version,
    revision: 1,
    answers: accepted(service, given, today),
    keptUntil: keptAfter(now),
  }
  const complete = await isComplete(opening, fresh, procedure, now)
  return { ...fresh, opened: { by: opener.id, since: opener.sequence, complete } }
}

/** Stores the draft with its link and event, once for each dossier and service: a later delivery writes nothing. */
async function open(fresh: Draft, opener: FiledDossier, now: Date): Promise<void> {
  const { id: dossierId, service, sector, ownerId, opened } = fresh
  const data = dossierOpened.write({
    ...{ dossierId, service, sector, ownerId, complete: opened?.complete ?? false },
    ...{ openedBy: opener.id, openedByCode: opener.code, openedByService: opener.service },
  })
  await createDraft(fresh, openingRows(fresh, opener, { ...dossierOpened, data }, now))
}

/** The draft, as long as it is one: from an earlier delivery, or opened now unless the owner has discarded it since. */
async function openedDraft(opening: Opening, opener: FiledDossier, given: Answers, now: Date): Promise<Draft | null> {
  const id = idOf(opening.service, opener)
  const earlier = await readDraft(id)
  if (earlier) return earlier
  await open(await draftFor(opening, opener, given, now), opener, now)
  return readDraft(id)
}

/**
 * Opens a dossier of this service when one of another is completed whose answers call for it. Where nothing is missing it
 * is handed in at once; else it stays a draft of the same owner. One whom the owner has changed, or had discarded, is the owner's.
 * A result that was taken back opens nothing: the corrected one will. What it has opened before is told.
 */
export function openings(service: Service) {
  const opening = { service, mustRepresent: representing(service) }
  return worker(oneOf(dossierCompleted, dossierCorrected), async ({ message: { id, data }, now }) => {
    const opener = await readDossier(data.dossierId)
    if (!opener) throw new Error(`no dossier ${data.dossierId} to open one of ${service.slug} from`)
    const given = hasResult(opener) ? service.opensFrom?.[opener.service]?.(opener.answers) : null
    const draft = given ? await openedDraft(opening, opener, given, now) : null
    if (draft?.opened?.complete && draft.revision === 1)
      await file(service, draft, { ...opening, by: { role: 'system', id }, now })
    await followOpener(idOf(service, opener), opener, now)
  })
}
