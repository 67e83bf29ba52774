import { expect, test } from '@jest/globals'
import { eventually } from '../eventually.ts'
import { written } from '../gauges/log.ts'
import { portal } from '../portal.ts'
import { heading } from './form.ts'
import { stories } from './stories.ts'

const open = stories()

/** A reader's way from the home page through a search to a procedure; gives the routes that functions answered on it. */
async function readersWay(): Promise<string[]> {
  const page = await open.phone()
  const ids = new Set<string>()
  page.on('request', (request) => void ids.add(request.headers().traceparent?.split('-')[1] ?? ''))
  await page.goto('/')
  await heading(page, 'Bạn cần làm thủ tục gì?')
  await page.getByLabel('Tên thủ tục hoặc việc bạn muốn làm').fill('doi giay phep lai xe')
  await page.getByRole('link', { name: 'Đổi, cấp lại giấy phép lái xe' }).click()
  await heading(page, 'Đổi, cấp lại giấy phép lái xe')
  await page.waitForLoadState('networkidle')
  const woken = () =>
    written()
      .filter(({ fields }) => fields.message === 'answered' && ids.has(String(fields.requestId)))
      .map(({ fields }) => String(fields.route).replace('/api/v1', ''))
  return (
    await eventually(
      async () => woken(),
      (all) => all.length > 0,
      'what functions answered',
    )
  ).sort()
}

/** What tells which form a service has now, with its door: each service answers for itself (decision 33). */
const service = 'GET /services/transport/driving-licence-renewal'

test('what a reader looks at wakes a function for the first who comes, and only the service’s own for others', async () => {
  // Past all that anybody has kept.
  await portal.advance('P1D')
  expect(await readersWay()).toEqual(['GET /faq', 'GET /procedures/{slug}', 'GET /search/index', service])
  expect(await readersWay()).toEqual([service])
})
