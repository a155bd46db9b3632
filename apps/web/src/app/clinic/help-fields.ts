import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { daysBetween } from '../ui/days';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { StatusChip } from '../ui/status-chip';
import type { SettingsDraft } from './settings-model';

/** Days after which a help number should be checked again (safety 4.6). */
const CHECK_AGAIN = 180;

/** Who partners can turn to; each line says when somebody last checked that it answers. */
@Component({
  selector: 'gw-help-fields',
  imports: [FormField, MatButton, TranslocoPipe, Control, Field, Icon, StatusChip],
  templateUrl: './help-fields.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 1rem;
      margin-top: 1rem;
    }
    .pairs {
      display: grid;
      gap: 1rem;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      align-items: end;
    }
    fieldset {
      border: 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      margin: 0;
      padding: 1.25rem 0 0;
      min-width: 0;
    }
    legend {
      float: inline-start;
      padding: 0;
    }
    legend + * {
      clear: both;
    }
  `,
})
export class HelpFields {
  readonly form = input.required<FieldTree<SettingsDraft['help']>>();

  protected add(): void {
    this.form()().value.update((help) => [...help, { purpose: '', contact: '', href: '', verifiedOn: '' }]);
  }

  protected remove(index: number): void {
    this.form()().value.update((help) => help.filter((_, place) => place !== index));
  }

  protected checkedToday(index: number): void {
    const today = new Date().toISOString().slice(0, 10);
    this.form()().value.update((help) => help.map((resource, place) => (place === index ? { ...resource, verifiedOn: today } : resource)));
  }

  /** Whether somebody should call the number again to see that it still answers. */
  protected old(verifiedOn: string): boolean {
    return verifiedOn === '' || daysBetween(verifiedOn, new Date().toISOString().slice(0, 10)) > CHECK_AGAIN;
  }
}
