import * as z from 'zod'
import { defineRoutes } from '../../shared/http/routes.ts'

const parameter = z.string().optional()

/** Both are visited by the browser itself and always answer with a redirect to a page, never with a problem. */
export const routes = defineRoutes({
  begin: {
    method: 'GET',
    path: '/api/v1/identity/vneid',
    access: 'open',
    summary: {
      vi: 'Đăng nhập bằng VNeID: chuyển trình duyệt đến VNeID',
      en: 'Sign in with VNeID: leads the browser there',
    },
    query: z.object({ next: parameter.describe('Page of the portal to go on with') }),
    reply: null,
    status: 302,
    limits: [{ per: 'address', most: 600, within: 'PT15M' }],
  },
  callback: {
    method: 'GET',
    path: '/api/v1/identity/vneid/callback',
    access: 'open',
    summary: { vi: 'VNeID trả lời: mở phiên đăng nhập', en: "VNeID's answer: opens the session" },
    query: z.object({ state: parameter, code: parameter, error: parameter, error_description: parameter }),
    reply: null,
    status: 302,
  },
})
