/** The row last opened and where the queue stood then: coming back, people and keys go on from there. */
let left = { row: '', address: '/desk' }

export const rememberRow = (row: string): void => {
  left = { row, address: location.pathname + location.search }
}

/** The queue as it was left. */
export const queueAddress = (): string => left.address

const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('#queue tbody th a')]

/** Moves the focus so many rows on, beginning at the row last opened or else the first. */
export function stepRow(by: number): void {
  const all = links()
  const here = all.indexOf(document.activeElement as HTMLAnchorElement)
  const start = all.findIndex(({ dataset }) => dataset.row === left.row)
  const next = here === -1 ? Math.max(start, 0) : Math.min(Math.max(here + by, 0), all.length - 1)
  all[next]?.focus()
}
