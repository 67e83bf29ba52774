/**
 * Whether a card can be that of this insured person: a card's last ten digits are the social insurance number, on the old
 * cards of 15 characters and on the new ones, which carry nothing else. From general knowledge, unverified.
 */
export const isCardOf = (cardNumber: string, socialInsuranceNumber: string): boolean =>
  cardNumber.slice(-10) === socialInsuranceNumber
