import { createPrivateKey, createPublicKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Role } from '@groundwork/contract';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { CONFIG, type Config } from '../config/config';
import type { Viewer } from '../database/db';

/** Seconds an access token lives. */
export const accessTokenLife = 300;
export const issuer = 'groundwork';

const Claims = z.object({ sub: z.uuid(), sid: z.uuid(), role: Role });

/** Access tokens: ES256, five minutes, in answer bodies only. They say who asks; whether the sign-in still holds, each transaction checks. */
@Injectable()
export class AccessTokens {
  /** PEM. */
  readonly publicKey: string;
  private readonly privateKey;

  constructor(@Inject(CONFIG) config: Config) {
    this.privateKey = createPrivateKey(config.signingKey);
    this.publicKey = createPublicKey(this.privateKey).export({ type: 'spki', format: 'pem' }).toString();
  }

  sign(viewer: Viewer): string {
    return jwt.sign({ sid: viewer.signInId, role: viewer.role }, this.privateKey, {
      algorithm: 'ES256',
      subject: viewer.id,
      issuer,
      expiresIn: accessTokenLife,
    });
  }

  /** @returns the viewer of an `Authorization` header; undefined when it holds no token of ours that is still good */
  viewerOf(authorization: string | undefined): Viewer | undefined {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    try {
      return viewerOfClaims(jwt.verify(token, this.publicKey, { algorithms: ['ES256'], issuer }));
    } catch (error) {
      // Besides its own errors, the library lets those of reading a payload or a signature through.
      if (error instanceof jwt.JsonWebTokenError || error instanceof SyntaxError || error instanceof TypeError) return undefined;
      throw error;
    }
  }
}

/** @returns undefined when the claims aren't those of an access token */
export function viewerOfClaims(claims: unknown): Viewer | undefined {
  const parsed = Claims.safeParse(claims);
  return parsed.success ? { id: parsed.data.sub, signInId: parsed.data.sid, role: parsed.data.role } : undefined;
}
