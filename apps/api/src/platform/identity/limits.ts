/** A limit: so many tries in so many seconds. */
export interface Limit {
  points: number;
  seconds: number;
}

const minutes = 60;

/**
 * Every rate limit, in one table. They are counted in PostgreSQL, so they hold across replicas; a sign-in that works gives its tries back.
 *
 * | limit | counted per | why |
 * |---|---|---|
 * | signInHere | account and network | somebody guessing at one account |
 * | signInAccount | account | guesses at one account from many networks |
 * | signInNetwork | network | one network trying many accounts |
 * | signInDevice | account and known device | instead of the three above where the person signed in before, so that nobody can lock them out |
 * | forgotHere, forgotAccount, forgotNetwork | account and network, account, network | mails sent to somebody who did not ask |
 * | linkNetwork | network | guessing at links: reading and accepting invitations, resetting passwords |
 * | ownPassword | account | guessing the password at a screen left open |
 */
export const limits = {
  signInHere: { points: 10, seconds: 15 * minutes },
  signInAccount: { points: 40, seconds: 60 * minutes },
  signInNetwork: { points: 100, seconds: 15 * minutes },
  signInDevice: { points: 10, seconds: 15 * minutes },
  forgotHere: { points: 3, seconds: 60 * minutes },
  forgotAccount: { points: 10, seconds: 60 * minutes },
  forgotNetwork: { points: 20, seconds: 60 * minutes },
  linkNetwork: { points: 60, seconds: 15 * minutes },
  ownPassword: { points: 10, seconds: 15 * minutes },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;
