import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { ApiProblem } from '../../../api/client.ts'
import { Button, CheckGroup, ErrorSummary, LinkButton, ProblemPanel, SelectField } from '../../../design/index.ts'
import { useKept } from '../../desk/acts/kept.ts'
import { contentOf, type Draft, faultsIn, most } from './draft.ts'
import { Overtaken } from './overtaken.tsx'
import { PlaceFields } from './place-fields.tsx'
import { Preview } from './preview.tsx'
import { ProcedurePicker } from './procedure-picker.tsx'
import { SourceFields } from './source-fields.tsx'
import { TextPair } from './text-pair.tsx'
import type { Audience, Entry, Topic } from './types.ts'
import { useFaults } from './use-faults.ts'
import { useSaving } from './use-saving.ts'
import { audienceNames, topicNames } from './words.ts'
import './faq.css'

type EditorProps = {
  initial: Draft
  /** The question as it is now; none when it is new. */
  latest?: Entry
}

/** Writes a question in both languages; what is typed outlives a reload until it is saved. */
export function Editor({ initial, latest }: EditorProps) {
  const { t, i18n } = useLingui()
  const { value: draft, set, forget } = useKept(`faq:${latest?.id ?? 'new'}`, initial)
  const [tries, setTries] = useState(0)
  const { mutate, isPending, isSuccess, error } = useSaving(latest?.id, forget)
  const faults = useFaults(draft, tries > 0, error)
  const errors = Object.entries(faults).map(([id, message]) => ({ id, message }))
  const change = (changes: Partial<Draft>) => set({ ...draft, ...changes })
  // What was just saved here is newer than the draft, until the page of the entry is there.
  const isOvertaken = latest !== undefined && draft.version !== latest.version && !isSuccess
  const { mark, ...texts } = contentOf(draft)
  const seen = { ...texts, mark: mark.source?.vi || mark.source?.en ? mark : { status: mark.status } }
  const isPlaced = error instanceof ApiProblem && (error.errors.length > 0 || error.code === 'revision-stale')
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    setTries(tries + 1)
    if (Object.keys(faultsIn(draft)).length === 0) mutate(draft)
  }
  return (
    <form className="stack stack--l" onSubmit={save} noValidate>
      <ErrorSummary key={isPending ? 'sent' : tries} errors={isPending ? [] : errors} />
      {isOvertaken && (
        <Overtaken
          latest={latest}
          onKeep={() => change({ version: latest.version })}
          onLeave={() => {
            set(initial)
            forget()
          }}
        />
      )}
      <TextPair name="question" value={draft.question} limit={most.question} {...{ faults, change }} />
      <TextPair name="answer" value={draft.answer} limit={most.answer} {...{ faults, change }} />
      <div className="stack stack--l faq-narrow">
        <SelectField
          name="topic"
          label={t`Chủ đề`}
          value={draft.topic}
          options={Object.entries(topicNames).map(([value, name]) => ({ value, label: i18n._(name) }))}
          onChange={({ target }) => change({ topic: target.value as Topic | '' })}
          error={faults.topic}
        />
        <CheckGroup
          name="audience"
          label={t`Dành cho`}
          value={draft.audience}
          options={Object.entries(audienceNames).map(([value, name]) => ({ value, label: i18n._(name) }))}
          onChange={(audience) => change({ audience: audience as Audience[] })}
          error={faults.audience}
        />
        <ProcedurePicker value={draft.services} onChange={(services) => change({ services })} error={faults.services} />
        <PlaceFields {...{ draft, change, faults }} />
      </div>
      <SourceFields {...{ draft, change, faults }} />
      <section className="stack stack--s">
        <h2>
          <Trans>Xem trước</Trans>
        </h2>
        <Preview {...seen} />
      </section>
      {error && !isPlaced && <ProblemPanel problem={error} />}
      <div className="row">
        <Button type="submit" isPending={isPending} isDisabled={isOvertaken}>
          <Trans>Lưu và hiển thị</Trans>
        </Button>
        <LinkButton variant="quiet" href={latest ? `/catalogue/faq/${latest.id}` : '/catalogue/faq'}>
          <Trans>Quay lại, chưa lưu</Trans>
        </LinkButton>
      </div>
    </form>
  )
}
