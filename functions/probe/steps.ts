/** One thing a visitor does, and whether what came is what a visitor needs. */
export type Step = { name: string; path: string; isGood: (text: string) => boolean }

function json(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

type Found = { slug?: string; sector?: string; level?: string }

const itemsIn = (text: string): Found[] => {
  const { items } = json(text)
  return Array.isArray(items) ? items : []
}

const hasItems = (text: string) => itemsIn(text).length > 0

/** The catalogue that the page searches in. */
export const search: Step = { name: 'search', path: '/api/v1/procedures', isGood: hasItems }

/** What every visitor meets. None of it needs an account, and nothing is written. */
export const open: Step[] = [
  { name: 'home', path: '/', isGood: (text) => text.includes('id="app"') },
  { name: 'health', path: '/api/v1/health', isGood: (text) => json(text).status === 'ok' },
  search,
  { name: 'agencies', path: '/api/v1/agencies', isGood: hasItems },
  { name: 'openapi', path: '/api/v1/openapi.json', isGood: (text) => String(json(text).openapi).startsWith('3.1') },
  { name: 'receipt-keys', path: '/api/v1/receipt-keys', isGood: (text) => Array.isArray(json(text).keys) },
]

/** A procedure that the search showed, another one each time, and the public service behind it: what only informs has none. */
export function found(searched: string, turn: number): Step[] {
  const items = itemsIn(searched).filter(({ level }) => level !== 'information')
  const { slug, sector } = items[turn % Math.max(items.length, 1)] ?? {}
  if (!slug) return []
  return [
    { name: 'procedure', path: `/api/v1/procedures/${slug}`, isGood: (text) => json(text).slug === slug },
    { name: 'service', path: `/api/v1/services/${sector}/${slug}`, isGood: (text) => json(text).slug === slug },
  ]
}
