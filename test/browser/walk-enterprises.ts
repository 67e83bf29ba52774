import type { Page } from 'playwright-core'
import { vinhXanh } from '../enterprises.ts'
import { draftOf } from '../filing.ts'
import { portal } from '../portal.ts'
import { filledForms } from './filled.ts'
import { heading } from './form.ts'
import { citizen, signIn } from './people.ts'
import type { Open, Show } from './walk.ts'
import { apiOf } from './walk-forms.ts'

/** Whom one files for: nobody yet, whom the register does not name, who it does, and the form that leads there. */
export async function walkEnterprises(open: Open, show: Show): Promise<void> {
  const stranger = await open(portal.url)
  await signIn(stranger, await citizen(), '/enterprises')
  await stranger.getByText('Chưa có doanh nghiệp nào').waitFor()
  await show(stranger, 'enterprise-1-none')
  const outcomes = [
    ['12', 'Có chỗ cần sửa', 'enterprise-2-faults'],
    [vinhXanh.taxCode, 'Có thể làm gì', 'enterprise-3-not-yours'],
    ['9900009026', 'Hãy xem lại mã số thuế', 'enterprise-4-not-found'],
    ['9900009040', 'Hãy thử lại sau', 'enterprise-5-register-down'],
  ] as const
  for (const [taxCode, text, name] of outcomes) {
    await confirm(stranger, taxCode)
    await stranger.getByText(text).first().waitFor()
    await show(stranger, name)
  }
  await beLed(await open(portal.url), show)
}

async function confirm(page: Page, taxCode: string): Promise<void> {
  await page.getByLabel('Mã số thuế').fill(taxCode)
  await page.getByRole('button', { name: 'Xác nhận tôi là người đại diện' }).click()
}

/** Filing for an enterprise that is not confirmed yet leads there and back. */
async function beLed(page: Page, show: Show): Promise<void> {
  const { promotion } = filledForms
  const session = await portal.signIn(portal.people.citizen)
  await session.delete(`/api/v1/enterprises/${vinhXanh.taxCode}`)
  const draft = await draftOf(session, promotion.answers, apiOf(promotion))
  await signIn(page, portal.people.citizen, `/services/${promotion.service.slug}/drafts/${draft.id}/check`)
  await page.getByRole('link', { name: 'Xác nhận doanh nghiệp' }).waitFor()
  await show(page, 'enterprise-6-check')
  await page.getByRole('link', { name: 'Xác nhận doanh nghiệp' }).click()
  await heading(page, 'Doanh nghiệp của tôi')
  await page.getByRole('button', { name: 'Xác nhận tôi là người đại diện' }).click()
  await page.getByText('Đã xác nhận bạn đại diện cho').waitFor()
  await show(page, 'enterprise-7-confirmed')
  await page.getByRole('button', { name: 'Thôi đại diện' }).first().click()
  await page.getByRole('button', { name: 'Giữ lại' }).waitFor()
  await show(page, 'enterprise-8-leaving')
}
