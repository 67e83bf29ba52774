import { useLingui } from '@lingui/react/macro'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import { ApiProblem, unreachable } from '../api/problem.ts'
import { Page } from '../design/page.tsx'
import { ProblemPanel } from '../design/problem-panel.tsx'

/** A page whose code did not arrive is a network failure like any other. */
const known = (error: unknown): unknown =>
  error instanceof Error && !(error instanceof ApiProblem) && /import|preload|module|fetch/i.test(error.message)
    ? unreachable()
    : error

/** Shown instead of a page that could not be drawn. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui()
  const router = useRouter()
  const retry = () => {
    reset()
    router.invalidate()
  }
  return (
    <Page title={t`Chưa mở được trang này`}>
      <ProblemPanel problem={known(error)} onRetry={retry} />
    </Page>
  )
}
