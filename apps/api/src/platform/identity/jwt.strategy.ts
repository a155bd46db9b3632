import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { Viewer } from '../database/db';
import { AccessTokens, issuer, viewerOfClaims } from './access-tokens';

/** Passport's check of the access token; AccessGuard asks for it by the name `jwt`. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(tokens: AccessTokens) {
    super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: tokens.publicKey, algorithms: ['ES256'], issuer });
  }

  validate(claims: unknown): Viewer | false {
    return viewerOfClaims(claims) ?? false;
  }
}
