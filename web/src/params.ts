import { useParams, useSearch } from '@tanstack/react-router'

/** A parameter of the page's own path: `useParam('id')` on `/dossiers/$id`. */
export function useParam(name: string): string {
  const params = useParams({ strict: false }) as Record<string, string | undefined>
  return params[name] ?? ''
}

/** A parameter of the address after the `?`; null when absent. */
export function useQueryParam(name: string): string | null {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const value = search[name]
  return value === undefined || value === null ? null : String(value)
}
