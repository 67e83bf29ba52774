import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { FieldGroup } from '../../design/field.tsx'
import { Button, useText } from '../../design/index.ts'
import type { Column, Question } from './form.ts'
import { cellName, isBlank } from './lines.ts'
import { roomToType, tracksOf } from './lines-layout.ts'
import './lines-field.css'
import { AnswerField, fieldId } from './question-field.tsx'
import { type Row, useRows } from './use-rows.ts'

interface LinesFieldProps {
  question: Question
  value: string
  errors: Readonly<Record<string, string>>
  onAnswer: (value: string) => void
  onLeave?: (() => void) | undefined
}

/** Several lines of the same kind, each a card on a phone and a row of a table where there is room. */
export default function LinesField({ question, value, errors, onAnswer, onLeave }: LinesFieldProps) {
  const { t } = useLingui()
  const text = useText()
  const { name, columns = [], most = Number.POSITIVE_INFINITY, required } = question
  const { rows, set, row } = useRows(value, required ? 1 : 0, onAnswer)
  const [removed, setRemoved] = useState<{ at: number; row: Row } | null>(null)
  const focus = useFocus()
  const addId = `${fieldId(name)}-add`

  const change = (key: number, column: string, cell: string) =>
    set(rows.map((one) => (one.key === key ? { ...one, cells: { ...one.cells, [column]: cell } } : one)))
  const add = () => {
    const fresh = row({})
    set([...rows, fresh])
    focus.on(inLine(fresh))
  }
  const remove = (at: number) => {
    const gone = rows[at]
    if (!gone) return
    const others = rows.filter((one) => one !== gone)
    set(others.length === 0 && required ? [row({})] : others)
    setRemoved(isBlank(gone.cells) ? null : { at, row: gone })
    focus.on(`[id="${addId}"]`)
    onLeave?.()
  }
  const restore = () => {
    if (!removed) return
    set([...rows.slice(0, removed.at), removed.row, ...rows.slice(removed.at).filter(({ cells }) => !isBlank(cells))])
    setRemoved(null)
    focus.on(inLine(removed.row))
    onLeave?.()
  }
  const own = question.hint ? text(question.hint).replace(/\.?$/, '.') : ''
  const isLimitTold = !Number.isFinite(most) || own.includes(String(most))
  const hint = isLimitTold ? own : `${own} ${t`Nhiều nhất ${most} dòng.`}`.trim()
  const gone = (removed?.at ?? 0) + 1

  return (
    <div ref={focus.within} className="lines" style={{ '--room': roomToType(columns) }}>
      <FieldGroup
        id={fieldId(name)}
        label={text(question.label)}
        hint={hint}
        error={errors[name]}
        optional={!required}
        isTarget
      >
        <ol className="lines__list" style={{ '--tracks': tracksOf(columns) }}>
          {rows.map((one, at) => (
            <LineOf
              key={one.key}
              row={one}
              at={at}
              columns={columns}
              nameOf={(column) => {
                const before = rows.slice(0, at).filter(({ cells }) => !isBlank(cells)).length
                return isBlank(one.cells) ? `${name}/blank-${one.key}/${column}` : cellName(name, before, column)
              }}
              errors={errors}
              onAnswer={(column, cell) => change(one.key, column, cell)}
              onLeave={onLeave}
              onRemove={rows.length > 1 || !isBlank(one.cells) || !required ? () => remove(at) : undefined}
            />
          ))}
        </ol>
      </FieldGroup>
      <div className="row">
        {rows.length < most && (
          <Button variant="secondary" id={addId} onPress={add}>
            {rows.length === 0 ? <Trans>Thêm dòng đầu tiên</Trans> : <Trans>Thêm một dòng</Trans>}
          </Button>
        )}
        <p role="status" className="soft small">
          {removed && <Trans>Đã xóa dòng {gone}.</Trans>}
        </p>
        {removed && rows.length <= most && (
          <Button variant="quiet" onPress={restore}>
            <Trans>Lấy lại dòng vừa xóa</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}

const inLine = ({ key }: Row) => `[data-line="${key}"] :is(input, select)`

interface LineOfProps {
  row: Row
  at: number
  columns: readonly Column[]
  nameOf: (column: string) => string
  errors: Readonly<Record<string, string>>
  onAnswer: (column: string, cell: string) => void
  onLeave?: (() => void) | undefined
  onRemove: (() => void) | undefined
}

function LineOf({ row, at, columns, nameOf, errors, onAnswer, onLeave, onRemove }: LineOfProps) {
  const { t } = useLingui()
  const line = at + 1
  return (
    <li className="line" data-line={row.key}>
      {/* biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in a row of a table */}
      <div role="group" aria-label={t`Dòng ${line}`} className="line__cells">
        <p className="line__number" aria-hidden="true">
          <span className="line__word">
            <Trans>Dòng</Trans>
          </span>{' '}
          {line}
        </p>
        {columns.map((column) => (
          <div key={column.name} className={`line__cell line__cell--${column.kind}`}>
            <AnswerField
              asked={column}
              name={nameOf(column.name)}
              value={row.cells[column.name] ?? ''}
              error={errors[nameOf(column.name)]}
              onAnswer={(cell) => onAnswer(column.name, cell)}
              onLeave={onLeave}
            />
          </div>
        ))}
        {onRemove && (
          <div className="line__remove">
            <Button variant="quiet" aria-label={t`Xóa dòng ${line}`} onPress={onRemove}>
              <Trans>Xóa</Trans>
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

/** Puts the focus on something that is drawn only after the act that calls for it. */
function useFocus() {
  const within = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current) within.current?.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = null
  })
  return {
    within,
    on: (selector: string) => {
      wanted.current = selector
    },
  }
}
