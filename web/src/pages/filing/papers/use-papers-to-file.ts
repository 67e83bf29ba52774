import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { isScanning, papersQuery } from './queries.ts'
import { useUploads } from './use-uploads.ts'

/** The papers of a draft before it is filed, and which of them are still on their way. `onSettled` is told when they no longer are. */
export function usePapersToFile(dossierId: string, onSettled: (() => unknown) | undefined) {
  const query = useQuery(papersQuery(dossierId))
  const { uploads } = useUploads(dossierId)
  const sending = uploads.filter(({ trouble }) => trouble?.is !== 'unfit' && trouble?.is !== 'refused')
  const busy = new Set([...sending, ...(query.data?.items.filter(isScanning) ?? [])].map(({ slot }) => slot))
  const anyBusy = busy.size > 0
  const wasBusy = useRef(false)
  useEffect(() => {
    if (wasBusy.current && !anyBusy) onSettled?.()
    wasBusy.current = anyBusy
  }, [anyBusy, onSettled])
  return { query, anyBusy, isBusy: (name: string) => busy.has(name.replace(/^papers\//, '')) }
}
