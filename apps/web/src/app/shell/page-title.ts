import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';

/** Route titles are message keys of plain, neutral words; a history entry says nothing about why somebody is here (SA-41). */
@Injectable()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly transloco = inject(TranslocoService);

  override updateTitle(state: RouterStateSnapshot): void {
    const key = this.buildTitle(state);
    const portal = this.transloco.translate('shell.portal');
    this.title.setTitle(key === undefined ? portal : `${this.transloco.translate(key)} · ${portal}`);
  }
}
