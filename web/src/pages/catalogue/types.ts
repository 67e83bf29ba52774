import type { routes } from '../../../../functions/catalogue/administrators.routes.ts'
import type { Reply } from '../../api/types.ts'

export type KeptPage = Reply<typeof routes.listKept>
export type Kept = KeptPage['items'][number]
export type ChangeRow = Reply<typeof routes.listChanges>['items'][number]
