import { publicKeyOf } from '../../shared/aws/kms.ts'
import { environment, granted } from '../../shared/config.ts'
import { ownDossier } from '../../shared/dossier/access.ts'
import { resultOf } from '../../shared/dossier/history.ts'
import { readTimeline } from '../../shared/dossier/store.ts'
import { http } from '../../shared/http/http.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { publishedKey } from '../../shared/receipt/key.ts'
import { receiptsOf, signedResultsOf } from '../../shared/receipt/store.ts'
import { routes } from './citizens.routes.ts'

const { RECEIPT_KEY_ARNS } = environment({ RECEIPT_KEY_ARNS: granted })

export const handler = http(routes, {
  listReceipts: async ({ person, params }) => {
    const found = await ownDossier(person, params.id)
    return { items: await receiptsOf(found.id) }
  },

  // Missing also in the moment after the decision, before it is signed.
  readSignedResult: async ({ person, params }) => {
    const found = await ownDossier(person, params.id)
    const [timeline, all] = await Promise.all([readTimeline(found.id), signedResultsOf(found.id)])
    const inForce = resultOf(found, timeline)
    const one = all.at(-1)
    return one && inForce && one.payload.files[0]?.sha256 === inForce.sha256 ? one : refuse(problems.resultMissing)
  },

  listReceiptKeys: async () => {
    const keys = await Promise.all(RECEIPT_KEY_ARNS.split(',').map(publicKeyOf))
    return { keys: keys.map(publishedKey) }
  },
})
