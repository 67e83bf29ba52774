import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button, ErrorSummary, Page, Progress, useText } from '../../design/index.ts'
import { useErrorsInLanguage } from '../../form.ts'
import { useQueryParam } from '../../params.ts'
import { useMe } from '../../session/session.ts'
import { answersResolver } from './answers-resolver.ts'
import { faultOf, tidy } from './check-answer.ts'
import { useFiling, useSaveState } from './draft-context.ts'
import type { Question, QuestionGroup } from './form.ts'
import { afterQuestions } from './papers/asked-slots.ts'
import { useSlots } from './papers/use-slots.ts'
import { knownAnswer } from './prefill.ts'
import { fieldId, QuestionField } from './question-field.tsx'
import { SaveStatus, SaveTrouble } from './save-status.tsx'
import { useFaultMessage } from './use-fault-message.ts'
import { useGo } from './use-go.ts'
import { askedGroups, askedIn, strayAnswers } from './visibility.ts'

type Values = Record<string, string>

/** One group of questions on one page. */
export function GroupPage({ groupId }: { groupId: string }) {
  const { service } = useFiling()
  const group = service.form.groups.find(({ id }) => id === groupId) ?? service.form.groups[0]
  return group ? <GroupForm key={group.id} group={group} /> : null
}

function GroupForm({ group }: { group: QuestionGroup }) {
  const { service, saver } = useFiling()
  const me = useMe()
  const text = useText()
  const faultMessage = useFaultMessage()
  const save = useSaveState(saver)
  const [start] = useState(() => saver.answers())
  const everything = (values: Values) => ({ ...saver.answers(), ...values })

  const resolver = answersResolver((values) => askedIn(group, everything(values)), faultMessage)
  const initial = (question: Question) => start[question.name] ?? knownAnswer(question, me)
  const { control, handleSubmit, watch, formState, setError, trigger } = useForm<Values>({
    defaultValues: Object.fromEntries(group.questions.map((question) => [question.name, initial(question)])),
    resolver,
    shouldFocusError: false,
  })
  useErrorsInLanguage(formState, trigger)
  const asked = askedIn(group, everything(watch()))
  const refused = save.is === 'refused' ? save.errors : undefined
  useEffect(() => {
    for (const [name, message] of Object.entries(refused ?? {})) setError(name, { type: 'server', message })
  }, [refused, setError])

  const answer = (question: Question, raw: string) => {
    const value = tidy(question, raw)
    saver.change(question.name, value, value === '' || faultOf(question, value) === null)
  }
  const places = usePlaces(group)
  const go = useGo()
  const proceed = handleSubmit(async (values) => {
    for (const question of asked) answer(question, values[question.name] ?? '')
    for (const name of strayAnswers(service.form.groups, saver.answers())) saver.change(name, '')
    const outcome = await saver.flush()
    const isStopped = outcome.is === 'refused' && group.questions.some(({ name }) => name in outcome.errors)
    if (!isStopped && outcome.is !== 'signed-out' && outcome.is !== 'gone') go(places.next())
  })
  const errors = asked.flatMap(({ name }) => {
    const message = formState.errors[name]?.message
    return message ? [{ id: fieldId(name), message }] : []
  })

  return (
    <Page title={text(group.title)} kicker={text(service.name)} back={{ href: places.back }}>
      <Progress step={places.step} of={places.of} />
      <SaveTrouble state={save} />
      <ErrorSummary key={formState.submitCount} errors={formState.isSubmitted ? errors : []} />
      <form className="stack stack--l" onSubmit={(event) => void proceed(event)} noValidate>
        {asked.map((question) => (
          <QuestionField
            key={question.name}
            question={question}
            control={control}
            me={me}
            onAnswer={(value) => answer(question, value)}
            onLeave={() => void saver.flush()}
          />
        ))}
        <div className="row">
          <Button type="submit" isPending={formState.isSubmitting}>
            <Trans>Lưu và tiếp tục</Trans>
          </Button>
          <SaveStatus state={save} />
        </div>
      </form>
    </Page>
  )
}

/** Where this group stands among those asked, worked out anew because answers open and close groups. */
function usePlaces(group: QuestionGroup) {
  const { service, saver } = useFiling()
  const base = `/services/${service.slug}/drafts/${saver.draft.id}`
  const slots = useSlots()
  const groups = () => askedGroups(service.form.groups, saver.answers())
  const at = groups().findIndex(({ id }) => id === group.id)
  const previous = groups()[at - 1]
  const isChange = useQueryParam('from') === 'check'
  const back = previous ? `${base}/${previous.id}` : `/services/${service.slug}`
  return {
    step: Math.max(at, 0) + 1,
    of: groups().length + (slots.length > 0 ? 2 : 1),
    back: isChange ? `${base}/check` : back,
    next: () => {
      if (isChange) return `${base}/check`
      const following = groups()[groups().findIndex(({ id }) => id === group.id) + 1]
      return `${base}/${following ? following.id : afterQuestions(slots)}`
    },
  }
}
