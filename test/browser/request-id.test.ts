import { expect, test } from '@jest/globals'
import { inspect } from './inspect.ts'
import { stories } from './stories.ts'

const open = stories()

test('an error page shows the id that went with the request, to be copied for support', async () => {
  const page = await open.phone([/^502 GET /])
  const sent: string[] = []
  await page.route('**/api/v1/procedures/*', (route) => {
    sent.push(route.request().headers().traceparent ?? '')
    return route.fulfill({ status: 502, body: 'Bad Gateway' })
  })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/services/driving-licence-renewal')
  const shown = page.locator('.request-id code')
  await shown.waitFor()
  const id = (await shown.textContent()) ?? ''
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(sent.map((one) => one.split('-')[1])).toContain(id)
  await page.getByRole('button', { name: 'Chép mã' }).click()
  await page.getByText('Đã chép').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(id)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('Request id:').waitFor()
  await inspect(page)
})
