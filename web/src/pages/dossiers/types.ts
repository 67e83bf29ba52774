import type { DossierView } from '../../../../shared/dossier/view.ts'

export type { DossierSummary, DossierView } from '../../../../shared/dossier/view.ts'
export type TimelineLine = DossierView['timeline'][number]
export type DossierState = DossierView['state']
