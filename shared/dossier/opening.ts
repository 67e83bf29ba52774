import type { Item } from '../aws/documents.ts'
import type { CloudEvent } from '../event.ts'
import { carriedOn } from '../trace.ts'
import type { FiledDossier } from './dossier.ts'
import type { Draft } from './draft.ts'
import { linkKey, openingKey } from './rows.ts'

type Happening = { type: string; source: string; data: CloudEvent['data'] }

/** The dossier whose result opened another; all that its history says after `since` came when the other was there. */
export type Opener = { id: string; since: number }

/**
 * What stands with a draft that the result of a dossier opens: in that dossier's partition the link, one for each service
 * and for ever, also when the draft is discarded; in the draft's own, before its first act, what opened it. That row is the event.
 */
export const openingRows = (
  fresh: Draft,
  opener: Pick<FiledDossier, 'id' | 'sequence'>,
  { type, source, data }: Happening,
  at: Date,
): Item[] => [
  { ...linkKey(opener.id, fresh.service), linked: fresh.id },
  {
    ...openingKey(fresh.id),
    linked: opener.id,
    since: opener.sequence,
    id: `${fresh.id}.0`,
    type,
    source,
    subject: fresh.id,
    time: at.toISOString(),
    data,
    ...carriedOn(),
  },
]

/** What an opening row tells of the opener. */
export const openerIn = ({ linked, since }: Item): Opener => ({ id: String(linked), since: Number(since) })
