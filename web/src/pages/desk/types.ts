import type { z } from 'zod'
import type { routes } from '../../../../functions/dossiers/officers.routes.ts'

export type DeskQueue = z.infer<typeof routes.listQueue.reply>
export type DeskSummary = DeskQueue['items'][number]
export type DeskDossier = z.infer<typeof routes.readDossier.reply>
export type ResultUpload = z.infer<typeof routes.announceResult.reply>
