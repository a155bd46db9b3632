import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '@groundwork/contract';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../config/config';
import type { Begun } from './sign-ins';

export const cookieNames = { refresh: 'gw_refresh', device: 'gw_device' } as const;

/** Days a browser stays known. */
const deviceDays = 90;

/**
 * Puts the cookies of a sign-in. The refresh cookie lives as long as the browser does (no "remember me": SA-43) and goes to `/api`, because both `/api/sign-in/refresh`
 * and `/api/sign-out` need it: quick exit signs out with nothing else. The device cookie goes to the sign-in routes alone.
 */
@Injectable()
export class Cookies {
  private readonly safe;

  constructor(@Inject(CONFIG) config: Config) {
    this.safe = { httpOnly: true, sameSite: 'strict', secure: config.publicUrl.startsWith('https:') } as const;
  }

  /** Puts the cookies of what was begun. @returns the answer's body */
  async give(reply: FastifyReply, beginning: Promise<Begun>): Promise<SignedIn> {
    const begun = await beginning;
    void reply.setCookie(cookieNames.refresh, begun.refreshToken, { ...this.safe, path: '/api' });
    if (begun.device !== undefined)
      void reply.setCookie(cookieNames.device, begun.device, { ...this.safe, path: '/api/sign-in', maxAge: deviceDays * 86_400 });
    return begun.signedIn;
  }

  /** Takes the refresh cookie away once `ending` is done. */
  async clear(reply: FastifyReply, ending: Promise<void>): Promise<void> {
    await ending;
    void reply.clearCookie(cookieNames.refresh, { ...this.safe, path: '/api' });
  }
}
