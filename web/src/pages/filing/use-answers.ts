import { useCallback, useRef, useState } from 'react'
import { today } from '../../api/today.ts'
import { type Fault, faultsOf, tidy } from './check-answer.ts'
import type { Question } from './form.ts'
import { isOf } from './lines.ts'
import { useFaultMessages } from './use-fault-messages.ts'

type Values = Record<string, string>
/** What is wrong with an answer or a cell of it: by our own look, or in the words of the server. */
type Trouble = { fault: Fault } | { said: string }
type Troubles = Readonly<Record<string, Trouble>>

const without = (troubles: Troubles, question: string): Troubles =>
  Object.fromEntries(Object.entries(troubles).filter(([name]) => !isOf(question, name)))

/**
 * Answers being given on one page: nothing is found fault with before the first try to go on; from then on each answer
 * at fault is looked at again as it changes. (A form library would weigh as much as all of filing.)
 */
export function useAnswers(start: () => Values, asked: (values: Values) => readonly Question[]) {
  const [values, setValues] = useState(start)
  const [troubles, setTroubles] = useState<Troubles>({})
  const [tries, setTries] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const latest = useRef(values)
  const messages = useFaultMessages()

  const look = (question: Question): Troubles => {
    const faults = faultsOf(question, tidy(question, latest.current[question.name] ?? ''), today())
    return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, { fault }]))
  }
  const set = (news: Values) => {
    latest.current = { ...latest.current, ...news }
    setValues(latest.current)
  }
  const change = (question: Question, value: string) => {
    set({ [question.name]: value })
    const found = tries > 0 ? look(question) : {}
    setTroubles((before) => ({ ...without(before, question.name), ...found }))
  }
  const submit = async (act: (values: Values) => unknown, otherwise?: () => void) => {
    if (isBusy) return
    const questions = asked(latest.current)
    // Cells are named by the lines that are sent, so blank ones leave the screen before anything is blamed.
    set(Object.fromEntries(questions.map((one) => [one.name, tidy(one, latest.current[one.name] ?? '')])))
    const found: Troubles = Object.assign({}, ...questions.map(look))
    setTroubles(found)
    setTries((count) => count + 1)
    if (Object.keys(found).length > 0) return otherwise?.()
    setBusy(true)
    try {
      await act(latest.current)
    } finally {
      setBusy(false)
    }
  }
  const blame = useCallback(
    (name: string, said: string) => setTroubles((before) => ({ ...before, [name]: { said } })),
    [],
  )
  const errorsOf = (question: Question): Record<string, string> =>
    Object.fromEntries(
      Object.entries(troubles)
        .filter(([name]) => isOf(question.name, name))
        .map(([name, trouble]) => [
          name,
          'said' in trouble ? trouble.said : messages.ofFault(question, name, trouble.fault),
        ]),
    )
  /** For the summary above the form, in the order of the questions; a cell says which line and column it is of. */
  const summary = (questions: readonly Question[]): { name: string; message: string }[] =>
    questions.flatMap((question) =>
      Object.entries(errorsOf(question)).map(([name, message]) => ({
        name,
        message: messages.placed(question, name, message),
      })),
    )
  return { values, change, submit, blame, errorsOf, summary, tries, isBusy }
}
