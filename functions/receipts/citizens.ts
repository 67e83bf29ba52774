import { publicKeyOf } from '../../shared/aws/kms.ts'
import { environment, granted } from '../../shared/config.ts'
import { ownDossier } from '../../shared/dossier/access.ts'
import { withEtag } from '../../shared/http/etag.ts'
import { http } from '../../shared/http/http.ts'
import { publishedKey } from '../../shared/receipt/key.ts'
import { receiptsOf } from '../../shared/receipt/store.ts'
import { routes } from './citizens.routes.ts'

const { RECEIPT_KEY_ARNS } = environment({ RECEIPT_KEY_ARNS: granted })

export const handler = http(routes, {
  listReceipts: async ({ person, params }) => {
    const found = await ownDossier(person, params.id)
    return { items: await receiptsOf(found.id) }
  },

  listReceiptKeys: async ({ headers }) => {
    const keys = await Promise.all(RECEIPT_KEY_ARNS.split(',').map(publicKeyOf))
    return withEtag({ keys: keys.map(publishedKey) }, headers)
  },
})
