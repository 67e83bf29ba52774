/** What the weighed webhooks and those who call them share. */
export const webhookSecret = `whsec_${Buffer.alloc(24, 'bench').toString('base64')}`
