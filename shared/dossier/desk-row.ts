import * as z from 'zod'
import { filedStates } from './chart.ts'
import { dossier } from './dossier.ts'

const { shape } = dossier

/** What the queue shows of a dossier: no answers and no papers, so that a page of it stays small. */
export const deskRow = z.object({
  id: shape.id,
  state: z.enum(filedStates),
  revision: shape.revision,
  service: shape.service,
  sector: shape.sector,
  name: shape.name,
  code: z.string(),
  agency: z.string(),
  applicant: shape.applicant.unwrap(),
  feesDue: shape.feesDue,
  filedAt: z.string(),
  receivedAt: shape.receivedAt,
  dueAt: shape.dueAt,
  pausedAt: shape.pausedAt,
  withdrawal: shape.withdrawal,
})
export type DeskRow = z.infer<typeof deskRow>

/** What the index `desk` holds besides its own keys. */
export const deskIndexHolds = Object.keys(deskRow.shape).sort()
