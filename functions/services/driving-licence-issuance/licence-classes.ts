/** Classes of the 2024 Law on Road Traffic Order and Safety: from general knowledge, unverified. */
export const licenceClasses = [
  'A1',
  'A',
  'B1',
  'B',
  'C1',
  'C',
  'D1',
  'D2',
  'D',
  'BE',
  'C1E',
  'CE',
  'D1E',
  'D2E',
  'DE',
] as const
export type LicenceClass = (typeof licenceClasses)[number]

/** These classes need no health certificate (Lao Dong English on Circular 35/2024/TT-BGTVT). */
export const withoutHealthCertificate = ['A', 'A1', 'B1'] as const satisfies LicenceClass[]
