import { dossierOnDesk, dossierToActOn, ofAgency } from '../../shared/dossier/access.ts'
import { procedureName } from '../../shared/dossier/beside.ts'
import { filedStates, stateAfter } from '../../shared/dossier/chart.ts'
import { listOfDesk } from '../../shared/dossier/lists.ts'
import { listReadings, recordReading } from '../../shared/dossier/readings.ts'
import { offered } from '../../shared/dossier/reasons.ts'
import { summaryOf } from '../../shared/dossier/view.ts'
import { http } from '../../shared/http/http.ts'
import { complete, correct } from './completion.ts'
import { countsOf, deskView, onDesk } from './desk.ts'
import { handOver } from './hand-over.ts'
import { listLetters } from './letters.ts'
import { listObligations } from './obligations.ts'
import { routes } from './officers.routes.ts'
import { askPayment } from './payment-request.ts'
import { receive, reject, startProcessing } from './reception.ts'
import { announceResult, resultAddress } from './result.ts'
import { askSupplement } from './supplement-request.ts'
import { resume, stop } from './suspension.ts'
import { decideWithdrawal } from './withdrawal.ts'

const pageSize = 20

export const handler = http(routes, {
  listQueue: async ({ person, query, now }) => {
    const agencyId = ofAgency(person)
    const wanted = query.state ? [query.state] : filedStates
    const { items, next } = await listOfDesk(agencyId, wanted, pageSize, query.cursor)
    const rows = items.map(async (one) => ({
      ...summaryOf(one, await procedureName(one), now),
      applicant: one.applicant.fullName,
    }))
    return { items: await Promise.all(rows), next }
  },

  countQueue: async ({ person }) => countsOf(ofAgency(person)),

  readDossier: async ({ person, params, now }) => {
    const found = await dossierOnDesk(person, params.id)
    await recordReading(found, person, 'dossier', now)
    return deskView(found, person, now)
  },

  receive: onDesk(receive),
  reject: onDesk(reject),
  askSupplement: onDesk(askSupplement),
  startProcessing: onDesk(startProcessing),
  askPayment: onDesk(askPayment),
  decideWithdrawal: onDesk(decideWithdrawal),
  stop: onDesk(stop),
  resume: onDesk(resume),
  complete: onDesk(complete),
  correct: onDesk(correct),
  handOver: onDesk(handOver),

  announceResult: async ({ person, params, body }) => {
    const found = await dossierToActOn(person, params.id)
    stateAfter(found, 'complete')
    return announceResult(found, body)
  },

  readResult: async ({ person, params, now }) => {
    const found = await dossierOnDesk(person, params.id)
    await recordReading(found, person, 'result', now)
    return resultAddress(found, now)
  },

  listLetters: async ({ person, params }) => ({
    items: await listLetters(await dossierOnDesk(person, params.id)),
  }),

  listObligations: async ({ person, params }) => ({
    items: await listObligations(await dossierOnDesk(person, params.id)),
  }),

  listReadings: async ({ person, params, query }) =>
    listReadings((await dossierOnDesk(person, params.id)).id, pageSize, query.cursor),

  listReasons: async () => ({
    reject: offered('reject'),
    askSupplement: offered('askSupplement'),
    withdraw: offered('withdraw'),
    stop: offered('stop'),
    resume: offered('resume'),
    correct: offered('correct'),
  }),
})
