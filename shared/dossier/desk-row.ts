import * as z from 'zod'
import type { Item } from '../aws/documents.ts'
import { filedStates } from './chart.ts'
import { head } from './dossier.ts'
import { placeAt } from './rows.ts'

const { shape } = head

/** What the index `desk` has of a dossier besides keys. Each attribute that an act changes costs a write of the index. */
const held = {
  state: z.enum(filedStates),
  revision: shape.revision,
  service: shape.service,
  sector: shape.sector,
  procedureVersion: shape.procedureVersion,
  code: z.string(),
  applicant: shape.applicant.unwrap(),
  feesDue: shape.feesDue,
  filedAt: z.string(),
  receivedAt: shape.receivedAt,
  dueAt: shape.dueAt,
  pausedAt: shape.pausedAt,
  promisedAt: shape.promisedAt,
  withdrawal: shape.withdrawal,
}
export const deskIndexHolds = Object.keys(held).sort()

const deskRow = z.object({ id: shape.id, agency: z.string(), ...held })
/** What the queue shows of a dossier: no answers and no papers, so that a page of it stays small. */
export type DeskRow = z.infer<typeof deskRow>

export const deskRowOf = (item: Item): DeskRow => deskRow.parse({ ...item, id: placeAt(item).id, agency: item.desk })
