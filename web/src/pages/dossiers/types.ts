import type { routes as delivery } from '../../../../functions/delivery/citizens.routes.ts'
import type { routes } from '../../../../functions/dossiers/citizens.routes.ts'
import type { routes as exchange } from '../../../../functions/exchange/citizens.routes.ts'
import type { DossierView } from '../../../../shared/dossier/view.ts'
import type { Reply } from '../../api/types.ts'

export type { DossierSummary, DossierView } from '../../../../shared/dossier/view.ts'
export type TimelineLine = DossierView['timeline'][number]
export type DossierState = DossierView['state']
export type Fault = NonNullable<DossierView['supplement']>['items'][number]
export type Readings = Reply<typeof routes.listReadings>
export type Reading = Readings['items'][number]
export type WithdrawalReason = Reply<typeof routes.listWithdrawalReasons>['items'][number]
export type Consultation = Reply<typeof exchange.listConsultations>['items'][number]
export type ParcelView = NonNullable<Reply<typeof delivery.readParcel>['parcel']>
