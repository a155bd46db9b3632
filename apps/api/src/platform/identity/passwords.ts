import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { AtMost } from './at-most';

/** Argon2id with 19 MiB, two passes, one lane (OWASP's first choice for that much memory). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks passwords, a few at once, so that a rush of sign-ins cannot take the machine's memory. */
@Injectable()
export class Passwords {
  private readonly turn = new AtMost(Math.max(2, availableParallelism()), 200);
  /** Of a password nobody has: checked when there is no account, so that it takes as long. */
  private readonly nobodys = hash(randomBytes(32), cost);

  hash(password: string): Promise<string> {
    return this.turn.run(() => hash(password, cost));
  }

  /** Whether the password is right. Takes the same time without a hash. */
  async matches(known: string | undefined, password: string): Promise<boolean> {
    const against = known ?? (await this.nobodys);
    const right = await this.turn.run(() => verify(against, password, cost));
    return right && known !== undefined;
  }
}
