import type { routes } from '../../../../../functions/catalogue/imports.routes.ts'
import type { Reply } from '../../../api/types.ts'

export type ImportRow = Reply<typeof routes.listImports>['items'][number]
/** An import with the first lines of its report. */
export type Import = Reply<typeof routes.readImport>
export type Announced = Reply<typeof routes.announceImport>
export type ImportState = ImportRow['state']
export type ReportLine = Import['report'][number]
export type Format = ImportRow['format']
export type Export = Reply<typeof routes.readExport>
