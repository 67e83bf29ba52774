import type { Page } from 'playwright-core'
import { begin, onChange, publish, save, wanted } from '../keeping.ts'
import { portal } from '../portal.ts'
import { heading } from './form.ts'
import { dayAfter, fullRecord } from './full-record.ts'
import type { Open, Show } from './walk.ts'

/** What is read before anything is filed: what search finds, what a procedure's page may have to say, its reading page. */
export async function walkServices(open: Open, show: Show): Promise<void> {
  const page = await open(portal.url)
  await search(page, show)
  await readServices(page, show)
  const slug = 'fair-at-the-border'
  await pilot(slug)
  await readPilot(page, slug, show)
  await abolish(slug)
  await readAbolished(page, slug, show)
}

async function search(page: Page, show: Show): Promise<void> {
  const searches = [
    ['old-term', 'hộ khẩu'],
    ['typo', 'giấy phép xây dưng nhà'],
    ['abbreviated', 'gplx'],
    ['old-agency', 'Bộ Kế hoạch và Đầu tư'],
    ['old-place', 'Hải Dương'],
    ['question', 'nộp tiền rồi mà chưa thấy biên lai'],
  ] as const
  for (const [name, words] of searches) {
    await page.goto(`/?q=${encodeURIComponent(words)}`)
    await page.getByRole('status').filter({ hasText: 'ìm thấy' }).waitFor()
    await show(page, `search-${name}`)
  }
  await page.goto('/?lifeEvent=child&audience=citizen')
  await page.getByText('Lọc kết quả (2)').waitFor()
  await show(page, 'search-filtered')
}

async function readServices(page: Page, show: Show): Promise<void> {
  await page.goto('/services/vehicle-registration-fee-and-car-registration')
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).waitFor()
  await page.locator('summary').last().click()
  await show(page, 'service-figures')
  await page.goto('/services/birth-registration')
  await page.getByRole('heading', { name: 'Thường làm cùng' }).waitFor()
  await page.locator('summary').first().click()
  await page.getByRole('button', { name: 'Có', exact: true }).first().click()
  await page.getByText('Cảm ơn bạn đã cho biết').waitFor()
  await show(page, 'service-linked-faq')
}

const administrators = () =>
  Promise.all([portal.signIn(portal.people.tradeAdministrator), portal.signIn(portal.people.administrator)])

/** A procedure that is open in some provinces only, and no service takes. */
async function pilot(slug: string): Promise<void> {
  const [trade, office] = await administrators()
  const { sector, name, slug: _, ...rest } = await fullRecord()
  const begun = wanted(await begin(trade, slug, { sector, name }), 201)
  const saved = wanted(await save(trade, begun, { ...rest, validFrom: await dayAfter(0) }))
  const submitted = wanted(await onChange(trade, saved, 'submission'))
  wanted(await onChange(office, submitted, 'approval'))
}

async function abolish(slug: string): Promise<void> {
  const [trade, office] = await administrators()
  const begins = await dayAfter(1)
  await publish(trade, office, slug, { status: 'abolished', validFrom: begins })
  await portal.advanceTo(`${begins}T00:05:00+07:00`)
  await portal.advance('PT1H1M')
}

/** A reading page is written a moment after publication. */
async function read(page: Page, path: string, text: string): Promise<void> {
  do await page.goto(`/procedures/${path}.html`)
  while ((await page.getByText(text).count()) === 0)
}

async function readPilot(page: Page, slug: string, show: Show): Promise<void> {
  await page.goto(`/services/${slug}`)
  await page.getByText('Đang thí điểm').waitFor()
  for (const one of await page.locator('summary').all()) await one.click()
  await show(page, 'service-pilot')
  await read(page, slug, 'chưa nộp trực tuyến được')
  await show(page, 'read-pilot')
  await read(page, `en/${slug}`, 'cannot be filed online')
  await show(page, 'read-pilot-english')
  await read(page, 'driving-licence-renewal', 'Thực hiện trực tuyến')
  await show(page, 'read-service')
  await read(page, 'vehicle-registration-fee-and-car-registration', 'Thực hiện trực tuyến')
  await show(page, 'read-figures')
}

async function readAbolished(page: Page, slug: string, show: Show): Promise<void> {
  await read(page, slug, 'đã bị bãi bỏ')
  await show(page, 'read-abolished')
  await page.goto(`/services/${slug}`)
  await heading(page, 'Cấp giấy phép tổ chức hội chợ')
  await page.getByText('Thủ tục này đã bị bãi bỏ').waitFor()
  await show(page, 'service-abolished')
}
