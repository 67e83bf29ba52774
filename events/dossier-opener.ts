import * as z from 'zod'
import { dossierReference, exampleReference } from './dossier.ts'

/** What an event tells that is about a dossier because of the one whose result opened it. */
export const openerReference = {
  ...dossierReference,
  openerId: z.string(),
  openerCode: z.string(),
  openerService: z.string(),
}

export const exampleOfOpener = {
  ...exampleReference,
  dossierId: '8M2PX5R7CD1TVWZQ',
  code: '000.00.00.H49-261122-0002',
  service: 'permanent-residence-entry',
  openerId: exampleReference.dossierId,
  openerCode: exampleReference.code,
  openerService: 'birth-registration',
}
