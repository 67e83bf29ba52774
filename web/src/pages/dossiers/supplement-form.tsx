import { Trans } from '@lingui/react/macro'
import { Button, ErrorSummary } from '../../design/index.ts'
import { useMe } from '../../session/session.ts'
import { FilingProblem } from '../enterprises/filing-problem.tsx'
import '../faq/faq.css'
import type { Question } from '../filing/form.ts'
import { LimitsNote } from '../filing/papers/limits.tsx'
import { PaperSlot, slotId } from '../filing/papers/paper-slot.tsx'
import type { Papers } from '../filing/papers/types.ts'
import { fieldId, QuestionField } from '../filing/question-field.tsx'
import type { Answers } from '../filing/visibility.ts'
import './dossiers.css'
import { FiledAnswers } from './filed-answers.tsx'
import { FiledPapers } from './filed-papers.tsx'
import type { DossierView } from './types.ts'
import { useCalledFor } from './use-called-for.ts'
import { useMending } from './use-mending.ts'
import { useSlotFaults } from './use-slot-faults.ts'
import { useSupplement } from './use-supplement.ts'
import { useTargetNames } from './use-target-names.ts'
import { WhyAsked } from './why-asked.tsx'

interface SupplementFormProps {
  dossier: DossierView
  questions: readonly Question[]
  papers: Papers
}

/** The answers and papers at fault, each under its reason; all else may be read and not changed. */
export function SupplementForm({ dossier, questions, papers }: SupplementFormProps) {
  const items = dossier.supplement?.items ?? []
  const why = (kind: 'answer' | 'paper', name: string) =>
    items.find(({ target }) => target.kind === kind && (target.kind === 'paper' ? target.slot : target.name) === name)
  const me = useMe()
  const { form, shown, answers, answer, mended } = useMending(dossier, questions)
  const askedSlots = useCalledFor(dossier, papers, answers)
  const slotFaults = useSlotFaults(dossier.id, askedSlots, papers)
  const supplement = useSupplement(dossier, form.blame)
  const send = (values: Answers) => {
    slotFaults.show()
    if (slotFaults.isFit) supplement.send(mended(values))
  }
  const errors = [
    ...form.summary(shown).map(({ name, message }) => ({ id: fieldId(name), message })),
    ...slotFaults.shown.map(({ slot, message }) => ({ id: slotId(slot), message })),
  ]
  return (
    <>
      <p>
        <Trans>
          Chỉ sửa những mục dưới đây; phần còn lại giữ nguyên. Gửi xong, thời hạn giải quyết được tính tiếp.
        </Trans>
      </p>
      <ErrorSummary key={form.tries} errors={form.tries > 0 ? errors : []} />
      <form
        className="stack stack--l questions"
        onSubmit={(event) => {
          event.preventDefault()
          void form.submit(send, slotFaults.show)
        }}
        noValidate
      >
        {shown.map((question) => (
          <div key={question.name} className="stack stack--s">
            <WhyAsked item={why('answer', question.name)} />
            <QuestionField
              question={question}
              value={form.values[question.name] ?? ''}
              errors={form.errorsOf(question)}
              me={me}
              onAnswer={(value) => answer(question, value)}
            />
          </div>
        ))}
        {askedSlots.length > 0 && <LimitsNote limits={papers.limits} />}
        {askedSlots.map((slot) => (
          <PaperSlot key={slot.id} dossierId={dossier.id} slot={slot} papers={papers}>
            <WhyAsked item={why('paper', slot.id)} />
            {slotFaults.shown
              .filter((fault) => fault.slot === slot.id)
              .map(({ message }) => (
                <p key={message} className="paper__fault">
                  {message}
                </p>
              ))}
          </PaperSlot>
        ))}
        {supplement.error !== null && <FilingProblem problem={supplement.error} taxCode={answers.taxCode} />}
        <div className="row">
          <Button type="submit" isPending={supplement.isPending}>
            <Trans>Gửi phần bổ sung</Trans>
          </Button>
        </div>
      </form>
      <Unchanged dossier={dossier} />
    </>
  )
}

function Unchanged({ dossier }: { dossier: DossierView }) {
  const nameOf = useTargetNames(dossier)
  return (
    <details className="fold">
      <summary>
        <Trans>Những phần giữ nguyên</Trans>
      </summary>
      <div className="stack">
        <FiledAnswers dossier={dossier} />
        <FiledPapers dossier={dossier} nameOf={nameOf} />
      </div>
    </details>
  )
}
