import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { today } from '../../api/today.ts'
import { Button, ErrorSummary, Page, Progress, useText } from '../../design/index.ts'
import { useQueryParam } from '../../params.ts'
import { useMe } from '../../session/session.ts'
import { AskedHere } from '../faq/asked-here.tsx'
import { faultsOf, tidy } from './check-answer.ts'
import { useFiling, useSaveState } from './draft-context.ts'
import type { Question, QuestionGroup } from './form.ts'
import { isOf } from './lines.ts'
import { OpenedBy } from './opened-by.tsx'
import { afterQuestions } from './papers/asked-slots.ts'
import { useSlots } from './papers/use-slots.ts'
import { knownAnswer } from './prefill.ts'
import { fieldId, needsWidth, QuestionField } from './question-field.tsx'
import { SaveStatus, SaveTrouble } from './save-status.tsx'
import { useAnswers } from './use-answers.ts'
import { useGo } from './use-go.ts'
import { type Answers, askedGroups, askedIn, strayAnswers } from './visibility.ts'

/** One group of questions on one page. */
export function GroupPage({ groupId }: { groupId: string }) {
  const { service } = useFiling()
  const group = service.form.groups.find(({ id }) => id === groupId) ?? service.form.groups[0]
  return group ? <GroupForm key={group.id} group={group} /> : null
}

function GroupForm({ group }: { group: QuestionGroup }) {
  const { service, saver, told } = useFiling()
  const me = useMe()
  const text = useText()
  const save = useSaveState(saver)
  const everything = (values: Answers) => ({ ...saver.answers(), ...values })
  const form = useAnswers(
    () => {
      const known = saver.answers()
      return Object.fromEntries(group.questions.map((one) => [one.name, known[one.name] ?? knownAnswer(one, me)]))
    },
    (values) => askedIn(service.form.groups, group, everything(values)),
  )
  const asked = askedIn(service.form.groups, group, everything(form.values))
  const refused = save.is === 'refused' ? save.errors : undefined
  const { blame } = form
  useEffect(() => {
    for (const [name, message] of Object.entries(refused ?? {})) blame(name, message)
  }, [refused, blame])
  const [isTold] = useState(() => [...told.keys()].some((name) => isOfGroup(group, name)))
  useEffect(() => {
    for (const [name, message] of told) if (isOfGroup(group, name)) blame(name, message)
    told.clear()
  }, [told, group, blame])

  const answer = (question: Question, raw: string) => {
    const value = tidy(question, raw)
    saver.change(question.name, value, value === '' || Object.keys(faultsOf(question, value, today())).length === 0)
  }
  const places = usePlaces(group)
  const go = useGo()
  const proceed = async (values: Answers) => {
    for (const question of asked) answer(question, values[question.name] ?? '')
    for (const name of strayAnswers(service.form.groups, saver.answers())) saver.change(name, '')
    const outcome = await saver.flush()
    const isStopped = outcome.is === 'refused' && Object.keys(outcome.errors).some((name) => isOfGroup(group, name))
    if (!isStopped && outcome.is !== 'signed-out' && outcome.is !== 'gone') go(places.next())
  }
  const errors = form.summary(asked).map(({ name, message }) => ({ id: fieldId(name), message }))

  return (
    <Page
      title={text(group.title)}
      kicker={text(service.name)}
      back={{ href: places.back }}
      wide={group.questions.some(needsWidth)}
    >
      <Progress step={places.step} of={places.of} />
      <SaveTrouble state={save} />
      <OpenedBy draft={saver.draft} />
      <ErrorSummary key={form.tries} errors={form.tries > 0 || isTold ? errors : []} />
      <form
        className="stack stack--l questions"
        onSubmit={(event) => {
          event.preventDefault()
          void form.submit(proceed)
        }}
        noValidate
      >
        {asked.map((question) => (
          <QuestionField
            key={question.name}
            question={question}
            value={form.values[question.name] ?? ''}
            errors={form.errorsOf(question)}
            me={me}
            onAnswer={(value) => {
              form.change(question, value)
              answer(question, value)
            }}
            onLeave={() => void saver.flush()}
          />
        ))}
        <div className="row">
          <Button type="submit" isPending={form.isBusy}>
            <Trans>Lưu và tiếp tục</Trans>
          </Button>
          <SaveStatus state={save} />
        </div>
      </form>
      <AskedHere service={service.slug} questions={asked.map(({ name }) => name)} />
    </Page>
  )
}

const isOfGroup = ({ questions }: QuestionGroup, name: string) => questions.some((one) => isOf(one.name, name))

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
