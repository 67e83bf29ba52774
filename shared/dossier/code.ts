/** `000.00.00.H49-261122-0001` and the newer `H49.12-20261122-0000001` (domain reference §4). */
export const dossierCodePattern = /^(\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(\.\d+)*-(\d{6}|\d{8})-\d{4,7}$/

/**
 * A dossier code: unit, day (`YYYY-MM-DD`, Viet Nam) and running number; four digits, more when a day has more. Whether
 * the real counter restarts every day is unverified; ours does.
 */
export const dossierCode = (unit: string, day: string, number: number): string =>
  `${unit}-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`
