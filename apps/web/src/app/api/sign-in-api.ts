import { inject, Injectable } from '@angular/core';
import { httpResource } from '@angular/common/http';
import type {
  AcceptInvitation,
  ChangeMe,
  ChangePassword,
  DemoAccounts,
  DemoSignIn,
  ForgotPassword,
  Invitation,
  Me,
  OpenSignIns,
  ReadInvitation,
  ResetPassword,
  Setup,
  SetupState,
  SignedIn,
  SignIn,
} from '@groundwork/contract';
import type { z } from 'zod';
import { Client } from './client';

const open = { public: true };

/** Signing in and out, invitations, passwords, the first run, and one's own account. */
@Injectable({ providedIn: 'root' })
export class SignInApi {
  private readonly client = inject(Client);

  signIn = (body: z.input<typeof SignIn>) => this.client.post<SignedIn>('/api/sign-in', body, open);
  demoAccounts = () => this.client.get<z.output<typeof DemoAccounts>>('/api/sign-in/demo', open);
  demoSignIn = (body: z.input<typeof DemoSignIn>) => this.client.post<SignedIn>('/api/sign-in/demo', body, open);
  signOutEverywhere = () => this.client.post('/api/sign-out/everywhere');

  setupState = () => this.client.get<z.output<typeof SetupState>>('/api/setup', open);
  setUp = (body: z.input<typeof Setup>) => this.client.post<SignedIn>('/api/setup', body, open);

  readInvitation = (body: z.input<typeof ReadInvitation>) =>
    this.client.post<z.output<typeof Invitation>>('/api/invitations/read', body, open);
  acceptInvitation = (body: z.input<typeof AcceptInvitation>) => this.client.post<SignedIn>('/api/invitations/accept', body, open);

  forgotPassword = (body: z.input<typeof ForgotPassword>) => this.client.post('/api/password/forgot', body, open);
  resetPassword = (body: z.input<typeof ResetPassword>) => this.client.post('/api/password/reset', body, open);

  changeMe = (body: z.input<typeof ChangeMe>) => this.client.patch<Me>('/api/me', body);
  changePassword = (body: z.input<typeof ChangePassword>) => this.client.put('/api/me/password', body);
  openSignIns = () => httpResource<z.output<typeof OpenSignIns>>(() => '/api/me/sign-ins');
  endSignIn = (id: string) => this.client.delete(`/api/me/sign-ins/${id}`);
}
