import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem, api } from '../../../api/client.ts'
import { language } from '../../../i18n/language.ts'
import { changeAddress, changeQuery } from '../queries.ts'
import type { Change, Content, Fault } from '../types.ts'
import { keepRecord, keptRecord } from './kept-record.ts'
import { begun, isUnsaved, overtaken, saved, standing, typed, yielded } from './writing.ts'

const isStale = (error: unknown) => error instanceof ApiProblem && error.code === 'revision-stale'

/** What the server found wrong with what was sent, in the language that it was asked in. */
const faultsIn = (error: unknown): Fault[] =>
  error instanceof ApiProblem
    ? error.errors.map(({ pointer, code, detail }) => ({
        pointer: pointer.replace(/^\/record(?=\/)/, ''),
        code,
        detail: { vi: detail, en: detail, [language()]: detail },
      }))
    : []

/** A record being written: kept on this device until it is saved, and never lost to somebody else's saving. */
export function useWriting(start: Change, person: string) {
  const { slug } = start
  const client = useQueryClient()
  const [writing, setWriting] = useState(() => begun(start, keptRecord(slug, person)))
  const sent = useRef<Content | null>(null)
  const [answers, setAnswers] = useState(0)
  const unsaved = isUnsaved(writing)
  const { change, record } = writing
  useEffect(() => {
    keepRecord(slug, person, unsaved ? { revision: change.revision, base: change.record, record } : null)
  }, [slug, person, unsaved, change, record])

  const set = useCallback((pointer: string, value: unknown) => setWriting((now) => typed(now, pointer, value)), [])
  const save = useMutation({
    mutationFn: async () => {
      sent.current = record
      const after = await api.put<Change>(changeAddress(slug), { revision: change.revision, record })
      setWriting((now) => saved(now, record, after))
      return after
    },
    onSuccess: (after) => {
      client.setQueryData(changeQuery(slug).queryKey, after)
      void client.invalidateQueries({ queryKey: ['catalogue', 'changes'] })
    },
    onError: async (error) => {
      const refused = faultsIn(error)
      if (refused.length > 0) setWriting((now) => ({ ...now, refused }))
      if (!isStale(error)) return
      const theirs = await client.fetchQuery(changeQuery(slug))
      setWriting((now) => overtaken(now, theirs))
    },
    onSettled: () => setAnswers((count) => count + 1),
  })
  return {
    writing,
    set,
    save,
    /** How often the server has answered to saving: what it said takes the focus. */
    answers,
    unsaved,
    faults: standing(writing, sent.current),
    isOvertaken: isStale(save.error),
    yieldIn: (name: string) => setWriting((now) => yielded(now, name)),
    /** Gives up what is not saved. */
    revert: () => setWriting((now) => begun(now.change, null)),
  }
}
