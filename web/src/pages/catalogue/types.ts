import type { routes } from '../../../../functions/catalogue/administrators.routes.ts'
import type { routes as citizens } from '../../../../functions/catalogue/citizens.routes.ts'
import type { Reply } from '../../api/types.ts'

export type KeptPage = Reply<typeof routes.listKept>
export type Kept = KeptPage['items'][number]
export type ChangeRow = Reply<typeof routes.listChanges>['items'][number]
/** A change to a record, beside the version that it is to follow. */
export type Change = Reply<typeof routes.readChange>
export type Content = Change['record']
export type Fault = Change['faults'][number]
export type StepsPage = Reply<typeof routes.readSteps>
export type Step = StepsPage['items'][number]
export type Version = Reply<typeof citizens.listVersions>['items'][number]
