import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { queryClient } from '../../../query-client.ts'
import { useMe } from '../../../session/session.ts'
import { papersQuery } from './queries.ts'
import type { Paper, Papers } from './types.ts'
import { uploadDoor } from './upload-door.ts'
import { type Upload, UploadQueue } from './upload-queue.ts'

// They outlive pages: going back to a question, or signing in again, must not cost a chosen file.
const queues = new Map<string, UploadQueue>()

/** Puts what the server says of a paper into the list on screen. */
export function takePaper(dossierId: string, paper: Paper): void {
  queryClient.setQueryData<Papers>(papersQuery(dossierId).queryKey, (papers) => {
    if (!papers) return papers
    const others = papers.items.filter(({ id }) => id !== paper.id)
    return { ...papers, items: [...others, paper] }
  })
  void queryClient.invalidateQueries({ queryKey: ['quote'] })
}

function queueOf(dossierId: string): UploadQueue {
  const known = queues.get(dossierId)
  if (known) return known
  const queue = new UploadQueue(uploadDoor(dossierId), (paper) => takePaper(dossierId, paper))
  queues.set(dossierId, queue)
  return queue
}

/** The uploads under way for one draft or dossier; they move on when the network or the person comes back. */
export function useUploads(dossierId: string): { queue: UploadQueue; uploads: readonly Upload[] } {
  const queue = queueOf(dossierId)
  const uploads = useSyncExternalStore(queue.subscribe, queue.snapshot)
  const client = useQueryClient()
  const me = useMe()
  const isSignedIn = !!me
  useEffect(() => {
    if (!isSignedIn) return
    queue.resume()
    window.addEventListener('online', queue.resume)
    return () => window.removeEventListener('online', queue.resume)
  }, [queue, isSignedIn])
  const isBusy = queue.isBusy
  useEffect(() => {
    if (!isBusy) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isBusy])
  useEffect(() => {
    if (uploads.length === 0) void client.invalidateQueries(papersQuery(dossierId))
  }, [uploads.length, client, dossierId])
  return { queue, uploads }
}
