import * as z from 'zod'
import { money } from '../../shared/money.ts'
import { obligation } from '../../shared/payments/obligation.ts'

/** What a dossier costs, as the officer in charge sees it: how it is paid is between the payer and the bank. */
export const obligationOnDesk = obligation
  .pick({ id: true, lines: true, state: true })
  .extend({ total: money, createdAt: z.string(), settledAt: z.string().nullable() })
