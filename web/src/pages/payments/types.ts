import type { routes } from '../../../../functions/payments/citizens.routes.ts'
import type { Reply } from '../../api/types.ts'

export type Obligation = Reply<typeof routes.readObligation>
export type Attempt = NonNullable<Obligation['attempt']>
