import { useCallback, useRef, useState } from 'react'
import { type Fault, faultOf, tidy } from './check-answer.ts'
import type { Question } from './form.ts'
import { useFaultMessage } from './use-fault-message.ts'

type Values = Record<string, string>
/** What is wrong with an answer: by our own look, or in the words of the server. */
type Trouble = { fault: Fault } | { said: string }

/**
 * Answers being given on one page: nothing is found fault with before the first try to go on; from then on each answer
 * at fault is looked at again as it changes. (A form library would weigh as much as all of filing.)
 */
export function useAnswers(start: () => Values, asked: (values: Values) => readonly Question[]) {
  const [values, setValues] = useState(start)
  const [troubles, setTroubles] = useState<Record<string, Trouble>>({})
  const [tries, setTries] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const latest = useRef(values)
  const faultMessage = useFaultMessage()

  const settle = useCallback((name: string, trouble: Trouble | null) => {
    setTroubles(({ [name]: _, ...others }) => (trouble ? { ...others, [name]: trouble } : others))
  }, [])
  const look = (question: Question): Trouble | null => {
    const fault = faultOf(question, tidy(question, latest.current[question.name] ?? ''))
    return fault && { fault }
  }
  const change = (question: Question, value: string) => {
    latest.current = { ...latest.current, [question.name]: value }
    setValues(latest.current)
    settle(question.name, tries > 0 ? look(question) : null)
  }
  const submit = async (act: (values: Values) => unknown, otherwise?: () => void) => {
    if (isBusy) return
    const found = asked(latest.current).flatMap((question) => {
      const trouble = look(question)
      return trouble ? [[question.name, trouble] as const] : []
    })
    setTroubles(Object.fromEntries(found))
    setTries((count) => count + 1)
    if (found.length > 0) return otherwise?.()
    setBusy(true)
    try {
      await act(latest.current)
    } finally {
      setBusy(false)
    }
  }
  const blame = useCallback((name: string, said: string) => settle(name, { said }), [settle])
  const errorOf = (question: Question): string | undefined => {
    const trouble = troubles[question.name]
    if (!trouble) return undefined
    return 'said' in trouble ? trouble.said : faultMessage(question, trouble.fault)
  }
  return { values, change, submit, blame, errorOf, tries, isBusy }
}
