import type { Obligation } from './types.ts'

/** The page of what an obligation is owed on. */
export const ownerAddress = ({ of, dossierId }: Pick<Obligation, 'of' | 'dossierId'>): string =>
  `/${of === 'bill' ? 'bills' : 'dossiers'}/${encodeURIComponent(dossierId)}`
