import type { FieldErrors, FieldValues, Path, UseFormSetError } from 'react-hook-form'
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
