import { useLingui } from '@lingui/react/macro'
import { classes } from '../../design/classes.ts'
import { useText } from '../../design/index.ts'
import './answer.css'
import type { Column, Question } from './form.ts'
import { linesOf } from './lines.ts'
import { isLong, roomToRead } from './lines-layout.ts'
import { useAnswerWords } from './use-answer-words.ts'

/** Whether an answer takes the whole width where answers are listed. */
export const isBroad = ({ kind }: Pick<Question, 'kind'>): boolean => kind === 'lines'

/** An answer as people read it; nothing where none was given. */
export function Answer({ question, value }: { question: Question; value: string | undefined }) {
  const text = useText()
  const words = useAnswerWords()
  if (!value) return null
  const lines = question.kind === 'lines' ? linesOf(value) : []
  if (lines.length > 0) return <Lines name={text(question.label)} columns={question.columns ?? []} lines={lines} />
  const ticked = question.kind === 'checks' ? value.split(',') : []
  if (ticked.length > 1) {
    return (
      <ul>
        {ticked.map((one) => (
          <li key={one}>{words(question, one)}</li>
        ))}
      </ul>
    )
  }
  return question.kind === 'textarea' ? <span className="answer-text">{value}</span> : words(question, value)
}

interface LinesProps {
  name: string
  columns: readonly Column[]
  lines: readonly Readonly<Record<string, string>>[]
}

/** Each line a card where there is little room, a row of a table where there is enough. */
function Lines({ name, columns, lines }: LinesProps) {
  const { t } = useLingui()
  const text = useText()
  const words = useAnswerWords()
  const isNumber = ({ kind }: Column) => kind === 'number' || kind === 'money'
  return (
    <div className="answer-lines" style={{ '--room': roomToRead(columns) }}>
      <table>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t`Dòng`}</span>
            </th>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={isNumber(column) ? 'answer-lines__number' : undefined}>
                {text(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a filed line is known by its place and nothing else
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              {columns.map((column) => (
                <td
                  key={column.name}
                  className={classes(
                    isNumber(column) && 'answer-lines__number',
                    isLong(column) && 'answer-lines__long',
                  )}
                >
                  <span className="answer-lines__label" aria-hidden="true">
                    {text(column.label)}
                  </span>
                  {words(column, line[column.name]) || '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
