import type { Page } from 'playwright-core'

/** A refusal that a story means to meet: how the answer ends, for example `404 /api/v1/dossiers/none`. */
export type Expected = RegExp

/**
 * Everything that goes wrong behind a page, in the order it happens: script errors, console errors, requests that failed
 * or were refused, breaches of the content security policy. A navigation that cuts off a request is nobody's fault.
 */
export function watch(page: Page, expected: readonly Expected[] = []): string[] {
  const faults: string[] = []
  const note = (fault: string) => {
    if (!expected.some((one) => one.test(fault))) faults.push(fault)
  }
  page.on('pageerror', (error) => note(`script: ${error.message}`))
  page.on('console', (message) => {
    // Chromium writes a line for each refused request too; those are noted below, with method and status.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      note(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    if (reason !== 'net::ERR_ABORTED') note(`${reason} ${request.method()} ${request.url()}`)
  })
  page.on('response', (answer) => {
    if (answer.status() >= 400) note(`${answer.status()} ${answer.request().method()} ${answer.url()}`)
  })
  return faults
}
