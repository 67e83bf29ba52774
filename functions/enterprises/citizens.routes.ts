import * as z from 'zod'
import { link } from '../../shared/enterprises/link.ts'
import { defineRoutes } from '../../shared/http/routes.ts'

const enterprise = link.describe('An enterprise that one represents; times with Vietnam’s offset')

export const routes = defineRoutes({
  listEnterprises: {
    method: 'GET',
    path: '/api/v1/enterprises',
    access: 'citizen',
    summary: { vi: 'Các doanh nghiệp tôi đại diện', en: 'The enterprises that I represent' },
    reply: z.object({ items: z.array(enterprise) }),
  },
  linkEnterprise: {
    method: 'POST',
    path: '/api/v1/enterprises',
    access: 'citizen',
    summary: {
      vi: 'Xác nhận tôi là người đại diện theo pháp luật, theo dữ liệu đăng ký doanh nghiệp; xác nhận lại thì gia hạn',
      en: 'Confirm with the business register that I am the legal representative; doing so again prolongs it',
    },
    body: z.strictObject({ taxCode: z.string().max(20).describe('10 digits; a branch is named by its enterprise') }),
    reply: enterprise,
    status: 201,
    // Each costs the register a question, and who asked about many could learn who represents what.
    limits: [{ per: 'person', most: 20, within: 'PT1H' }],
    refusals: [
      'sign-in-needed',
      'session-ended',
      'answers-invalid',
      'enterprise-not-found',
      'enterprise-dissolved',
      'not-representative',
      'register-unavailable',
    ],
  },
  unlinkEnterprise: {
    method: 'DELETE',
    path: '/api/v1/enterprises/{taxCode}',
    access: 'citizen',
    summary: { vi: 'Thôi đại diện doanh nghiệp này trên Cổng', en: 'Stop representing an enterprise here' },
    params: z.object({ taxCode: z.string().regex(/^\d{10}$/) }),
    reply: null,
    status: 204,
    refusals: ['enterprise-not-found'],
  },
})
