import { Trans } from '@lingui/react/macro'
import type { PaymentService } from '../../api/types.ts'
import { Button, ErrorSummary, useText } from '../../design/index.ts'
import { useMe } from '../../session/session.ts'
import { fieldId, QuestionField } from '../filing/question-field.tsx'
import { askedGroups } from '../filing/visibility.ts'
import './bills.css'
import { LookUpProblem } from './look-up-problem.tsx'
import { useLookUp } from './use-look-up.ts'

/** Where paying begins: what the issuer knows it by. */
export function LookUp({ service }: { service: PaymentService }) {
  const text = useText()
  const me = useMe()
  const { form, asked, answer, submit, error, isPending } = useLookUp(service)
  const errors = form.summary(asked).map(({ name, message }) => ({ id: fieldId(name), message }))
  const groups = askedGroups(service.form.groups, form.values)
  const issuer = text(service.issuer.name)
  return (
    <form
      className="card look-up questions"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      noValidate
    >
      <ErrorSummary key={form.tries} errors={form.tries > 0 ? errors : []} />
      {groups.map((group) => (
        <section key={group.id} className="stack">
          <h2>{text(group.title)}</h2>
          {group.questions.map((question) => (
            <QuestionField
              key={question.name}
              question={question}
              value={form.values[question.name] ?? ''}
              errors={form.errorsOf(question)}
              me={me}
              onAnswer={(value) => answer(question, value)}
            />
          ))}
        </section>
      ))}
      {error && <LookUpProblem problem={error} issuer={issuer} taxCode={form.values.taxCode} onRetry={submit} />}
      <div className="row">
        <Button type="submit" isPending={isPending}>
          <Trans>Tra cứu</Trans>
        </Button>
        <p className="soft small" role="status">
          {isPending && <Trans>Đang hỏi {issuer}…</Trans>}
        </p>
      </div>
      <p className="soft small">
        {me ? (
          <Trans>Xem trước số tiền rồi mới nộp; tra cứu không mất tiền.</Trans>
        ) : (
          <Trans>Cần đăng nhập để tra cứu; những gì đã nhập vẫn còn khi trở lại đây.</Trans>
        )}
      </p>
    </form>
  )
}
