import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AccessTokens } from './access-tokens';
import { Cookies } from './cookies';
import { DemoSignIns } from './demo-sign-ins';
import { JwtStrategy } from './jwt.strategy';
import { KnownDevice } from './known-device';
import { MeController } from './me.controller';
import { MeService } from './me.service';
import { OwnSignIns } from './own-sign-ins';
import { PasswordSignIn } from './password-sign-in';
import { Passwords } from './passwords';
import { Proofs } from './proofs';
import { RateLimits } from './rate-limits';
import { SameOriginGuard } from './same-origin.guard';
import { SignInController } from './sign-in.controller';
import { SignIns } from './sign-ins';

/** Who asks: sign-ins, own account, passwords, invitations. */
@Module({
  imports: [PassportModule],
  controllers: [SignInController, MeController],
  providers: [AccessTokens, Cookies, DemoSignIns, JwtStrategy, KnownDevice, MeService, OwnSignIns, PasswordSignIn, Passwords, Proofs, RateLimits, SameOriginGuard, SignIns],
  exports: [Cookies, Passwords, SignIns],
})
export class IdentityModule {}
