import { useLingui } from '@lingui/react/macro'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import { ApiProblem, unreachable } from '../api/problem.ts'
import { Page } from '../design/page.tsx'
import { ProblemPanel } from '../design/problem-panel.tsx'

/** The code of the page did not arrive: a network failure like any other. */
const isLost = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof ApiProblem) && /import|preload|module|fetch/i.test(error.message)

/** Shown instead of a page that could not be drawn. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui()
  const router = useRouter()
  const retry = () => {
    // A browser remembers a module that failed and never asks for it again until the document is loaded anew.
    if (isLost(error)) return location.reload()
    reset()
    router.invalidate()
  }
  return (
    <Page title={t`Chưa mở được trang này`}>
      <ProblemPanel problem={isLost(error) ? unreachable() : error} onRetry={retry} />
    </Page>
  )
}
