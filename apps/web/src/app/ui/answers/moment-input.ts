import { Component, computed, input, output } from '@angular/core';

/** A day and a time on this device's clock; kept with the offset from UTC it had there. */
@Component({
  selector: 'gw-moment-input',
  template: `<input
    class="gw-input"
    type="datetime-local"
    autocomplete="off"
    [id]="control()"
    [value]="local()"
    [attr.aria-labelledby]="labelledBy()"
    [attr.aria-describedby]="describedBy()"
    (change)="take($event)"
  />`,
  styles: 'input { max-width: 18rem; }',
})
export class MomentInput {
  readonly value = input.required<string | undefined>();
  readonly changed = output<string | undefined>();
  readonly control = input.required<string>();
  readonly labelledBy = input.required<string>();
  readonly describedBy = input.required<string | null>();

  protected readonly local = computed(() => {
    const value = this.value();
    return value === undefined ? '' : localOf(new Date(value));
  });

  protected take(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    this.changed.emit(typed === '' ? undefined : `${typed}${offsetOf(new Date(typed))}`);
  }
}

function localOf(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Such as `+01:00`. */
function offsetOf(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
