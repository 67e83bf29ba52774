import * as z from 'zod'

/** What every event about a dossier tells. */
export const dossierReference = {
  dossierId: z.string(),
  code: z.string(),
  service: z.string(),
  agency: z.string(),
  ownerId: z.string(),
  revision: z.int(),
}

export const exampleReference = {
  dossierId: '7K3M9Q2ZB4N8RTWX',
  code: '000.00.00.H49-261122-0001',
  service: 'driving-licence-renewal',
  agency: 'prov-h49',
  ownerId: '0b1f6a52-6f0e-4f0b-9a53-6d2f3c1f7a10',
  revision: 7,
}
