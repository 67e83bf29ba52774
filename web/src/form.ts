import { useLingui } from '@lingui/react'
import { useEffect, useRef } from 'react'
import type { FieldErrors, FieldValues, FormState, Path, UseFormSetError, UseFormTrigger } from 'react-hook-form'
import { ApiProblem } from './api/client.ts'

/** What an ErrorSummary shows, from react-hook-form's errors; the field's name is its id. */
export const summaryOf = (errors: FieldErrors): { id: string; message: string }[] =>
  Object.entries(errors).flatMap(([id, error]) =>
    error && typeof error.message === 'string' ? [{ id, message: error.message }] : [],
  )

/**
 * Puts the API's errors beside their fields: `/email` and `/answers/email` both belong to `email`.
 * Answers whether all found a place; if not, the problem itself must be shown.
 */
export function placeErrors<T extends FieldValues>(problem: unknown, names: Path<T>[], setError: UseFormSetError<T>) {
  if (!(problem instanceof ApiProblem) || problem.errors.length === 0) return false
  const placed = problem.errors.map(({ pointer, detail }) => {
    const name = names.find((one) => one === pointer.split('/').at(-1))
    if (name) setError(name, { type: 'server', message: detail || problem.title })
    return name !== undefined
  })
  return placed.every(Boolean)
}

/** Says the errors on screen again in a language just chosen. What the server said stays: it cannot be asked again. */
export function useErrorsInLanguage<T extends FieldValues>({ errors }: FormState<T>, trigger: UseFormTrigger<T>): void {
  const { locale } = useLingui().i18n
  const said = useRef(locale)
  useEffect(() => {
    if (said.current === locale) return
    said.current = locale
    const ours = Object.entries(errors).flatMap(([name, error]) => (error?.type === 'server' ? [] : [name as Path<T>]))
    if (ours.length > 0) void trigger(ours)
  }, [locale, errors, trigger])
}
