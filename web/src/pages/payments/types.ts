import type { z } from 'zod'
import type { routes } from '../../../../functions/payments/citizens.routes.ts'

export type Obligation = z.infer<typeof routes.readObligation.reply>
export type Attempt = NonNullable<Obligation['attempt']>
