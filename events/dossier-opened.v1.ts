import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'
import { exampleReference } from './dossier.ts'

export const dossierOpened = defineEvent({
  type: 'dossier.opened.v1',
  source: 'services',
  meaning:
    'The result of a dossier opened one of another service. Where it is complete it is handed in by itself, else it is a draft that waits for its owner.',
  data: {
    dossierId: z.string(),
    service: z.string(),
    sector: z.string(),
    ownerId: z.string(),
    complete: z.boolean(),
    /** The dossier whose result opened it. */
    openedBy: z.string(),
    openedByCode: z.string(),
    openedByService: z.string(),
  },
  example: {
    dossierId: '8M2PX5R7CD1TVWZQ',
    service: 'permanent-residence-entry',
    sector: 'residence',
    ownerId: exampleReference.ownerId,
    complete: true,
    openedBy: exampleReference.dossierId,
    openedByCode: exampleReference.code,
    openedByService: 'birth-registration',
  },
})
