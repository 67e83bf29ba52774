import { Plural, Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button, Notice, ProblemPanel } from '../../../design/index.ts'
import { FaultLinks } from '../record/fault-links.tsx'
import type { Fields } from '../record/field.ts'
import { fields } from '../record/sections.ts'
import { useName } from '../record/use-name.ts'
import type { useWriting } from '../record/use-writing.ts'
import { Value } from '../record/value.tsx'

type State = ReturnType<typeof useWriting>

/** What stands between what is typed and what can be submitted. */
export function Troubles(state: State) {
  const { writing, save, answers, faults, isOvertaken, revert, unsaved } = state
  const isRefused = writing.refused.length > 0
  return (
    <>
      {writing.isRestored && unsaved && (
        <Notice tone="info" live title={<Trans>Đã lấy lại nội dung chưa lưu của lần trước</Trans>}>
          <div className="row">
            <Button variant="secondary" onPress={revert}>
              <Trans>Bỏ nội dung chưa lưu</Trans>
            </Button>
          </div>
        </Notice>
      )}
      {save.error && !isRefused && (
        <InSight key={answers}>
          {isOvertaken ? <Overtaken {...state} /> : <ProblemPanel problem={save.error} onRetry={() => save.mutate()} />}
        </InSight>
      )}
      {faults.length > 0 && <Faults key={answers} {...state} />}
    </>
  )
}

/** Takes the focus when it appears: whoever saves may be far below it. */
function InSight({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  )
}

/** Takes the focus once something was saved or refused, as an error summary does. */
function Faults({ writing, answers, faults }: State) {
  const box = useRef<HTMLDivElement>(null)
  const isAnswer = answers > 0
  useEffect(() => {
    if (isAnswer) box.current?.focus()
  }, [isAnswer])
  return (
    <div ref={box} className="error-summary" role={isAnswer ? 'alert' : undefined} tabIndex={-1}>
      <h2>
        {writing.refused.length > 0 ? (
          <Trans>Chưa lưu được, có chỗ cần sửa</Trans>
        ) : (
          <Plural
            value={faults.length}
            one="Còn # chỗ cần sửa trước khi trình duyệt"
            other="Còn # chỗ cần sửa trước khi trình duyệt"
          />
        )}
      </h2>
      <FaultLinks faults={faults} record={writing.record} />
    </div>
  )
}

/** Somebody else has saved: nothing typed is lost, and where both wrote, one chooses. */
function Overtaken({ writing: { change, clashes }, yieldIn }: State) {
  const name = useName()
  const all: Fields = fields
  const theirs = change.record as Record<string, unknown>
  return (
    <Notice tone="warning" live title={<Trans>Người khác vừa lưu bản ghi này</Trans>}>
      <p>
        <Trans>Phần của họ đã được đưa vào; những gì bạn gõ vẫn còn ở đây. Hãy xem lại rồi lưu lần nữa.</Trans>
      </p>
      {clashes.map((property) => {
        const field = all[property]
        if (!field) return null
        const called = name(field.label)
        return (
          <div key={property} className="stack stack--s">
            <p>
              <Trans>Cả hai cùng sửa “{called}”. Của người kia:</Trans>
            </p>
            <Value field={field} value={theirs[property]} />
            <div className="row">
              <Button variant="secondary" onPress={() => yieldIn(property)}>
                <Trans>
                  Lấy của người kia<span className="visually-hidden">: {called}</span>
                </Trans>
              </Button>
            </div>
          </div>
        )
      })}
    </Notice>
  )
}
