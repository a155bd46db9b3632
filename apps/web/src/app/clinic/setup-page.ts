import { Component } from '@angular/core';

@Component({ selector: 'gw-setup-page', template: '' })
export class SetupPage {}
