import type { Item } from '../aws/documents.ts'
import type { CloudEvent } from '../event.ts'
import { carriedOn } from '../trace.ts'
import type { Draft } from './draft.ts'
import { linkKey, openingKey } from './rows.ts'

type Happening = { type: string; source: string; data: CloudEvent['data'] }

/**
 * What stands with a draft that the result of a dossier opens: in that dossier's partition the link, one for each service
 * and for ever, also when the draft is discarded; in the draft's own, before its first act, what opened it. That row is the event.
 */
export const openingRows = (fresh: Draft, openedBy: string, { type, source, data }: Happening, at: Date): Item[] => [
  { ...linkKey(openedBy, fresh.service), linked: fresh.id },
  {
    ...openingKey(fresh.id),
    linked: openedBy,
    id: `${fresh.id}.0`,
    type,
    source,
    subject: fresh.id,
    time: at.toISOString(),
    data,
    ...carriedOn(),
  },
]
