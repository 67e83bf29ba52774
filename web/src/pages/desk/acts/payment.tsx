import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, ErrorSummary, TextArea, useFormat } from '../../../design/index.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'
import { useKept } from './kept.ts'
import { amountOf, emptyLine, type Line, lineBody, PaymentLine, useLineFaults } from './payment-line.tsx'
import { useAct } from './use-act.ts'

const mostLines = 10

interface Asked {
  lines: Line[]
  note: string
}
const bodyOf = ({ lines, note }: Asked) => ({
  lines: lines.map(lineBody),
  ...(note.trim() ? { note: note.trim() } : {}),
})

/** Something more to be paid: lines with names and amounts, which cannot be changed once they are asked for. */
export function Payment({ dossier, act, isOffered, onDone, onLeave }: ActProps) {
  const { t } = useLingui()
  const { money } = useFormat()
  const kept = useKept<Asked>(`${dossier.id}:${act}`, { lines: [emptyLine], note: '' })
  const [isTried, setTried] = useState(false)
  const faultsOf = useLineFaults()
  const { lines, note } = kept.value
  const setLines = (next: Line[]) => kept.set({ lines: next, note })
  const { mutate, isPending, error } = useAct(dossier, act, bodyOf, () => {
    kept.forget()
    onDone()
  })
  const errors = lines.flatMap((line, index) =>
    Object.entries(faultsOf(line)).flatMap(([part, message]) =>
      message ? [{ id: `line-${index}-${part}`, message: `${t`Khoản ${index + 1}`}: ${message}` }] : [],
    ),
  )
  const total = lines.reduce((sum, line) => sum + (amountOf(line) || 0), 0)
  return (
    <ActForm
      {...{ act, isOffered, isPending, error, onLeave }}
      onConfirm={() => {
        setTried(true)
        if (errors.length === 0) mutate(kept.value)
      }}
    >
      <ErrorSummary errors={isTried ? errors : []} />
      {lines.map((line, index) => (
        <PaymentLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else to be known by
          key={index}
          id={`line-${index}`}
          title={t`Khoản ${index + 1}`}
          line={line}
          onChange={(next) => setLines(lines.with(index, next))}
          onRemove={lines.length > 1 ? () => setLines(lines.toSpliced(index, 1)) : undefined}
          isTried={isTried}
        />
      ))}
      <div className="row">
        {lines.length < mostLines && (
          <Button variant="secondary" onPress={() => setLines([...lines, emptyLine])}>
            <Trans>Thêm khoản</Trans>
          </Button>
        )}
        <p role="status">
          <Trans>
            Tổng cộng: <b>{money({ amount: total, currency: 'VND' })}</b>
          </Trans>
        </p>
      </div>
      <TextArea
        label={t`Ghi chú cho người nộp`}
        name="payment-note"
        value={note}
        maxLength={1000}
        optional
        onChange={(event) => kept.set({ lines, note: event.target.value })}
      />
    </ActForm>
  )
}
