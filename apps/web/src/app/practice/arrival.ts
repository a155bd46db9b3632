import { inject } from '@angular/core';
import { Router } from '@angular/router';

/** What the page before handed over, such as that something was just done. Also when this page appears only after its data came. */
export function arrivalInfo<Info extends object>(): Partial<Info> {
  const router = inject(Router);
  const navigation = router.currentNavigation() ?? router.lastSuccessfulNavigation();
  return (navigation?.extras.info ?? {}) as Partial<Info>;
}
