import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PassportModule } from '@nestjs/passport';
import { AccessTokens } from './access-tokens';
import { AccountEntity, AccountPrivateEntity } from './account.entity';
import { Cookies } from './cookies';
import { DemoSignIns } from './demo-sign-ins';
import { Invitations } from './invitations';
import { JwtStrategy } from './jwt.strategy';
import { KnownDevice } from './known-device';
import { LinksController } from './links.controller';
import { Links } from './links.service';
import { MailModule } from '../mail/mail.module';
import { MeController } from './me.controller';
import { MeService } from './me.service';
import { OwnSignIns } from './own-sign-ins';
import { PasswordSignIn } from './password-sign-in';
import { PasswordResetJob } from './password-reset.job';
import { Passwords } from './passwords';
import { Proofs } from './proofs';
import { RateLimits } from './rate-limits';
import { SameOriginGuard } from './same-origin.guard';
import { SignInController } from './sign-in.controller';
import { SignIns } from './sign-ins';

/** Who asks: sign-ins, own account, passwords, invitations. */
@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, AccountPrivateEntity]), PassportModule, MailModule],
  controllers: [SignInController, LinksController, MeController],
  providers: [
    AccessTokens,
    Cookies,
    DemoSignIns,
    Invitations,
    JwtStrategy,
    KnownDevice,
    Links,
    MeService,
    OwnSignIns,
    PasswordSignIn,
    Passwords,
    Proofs,
    RateLimits,
    SameOriginGuard,
    SignIns,
  ],
  exports: [Cookies, Invitations, Passwords, SameOriginGuard, SignIns],
})
export class IdentityModule {}

/** The worker's side. */
@Module({ imports: [MailModule], providers: [PasswordResetJob] })
export class IdentityJobsModule {}
