import js from '@eslint/js';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import playwright from 'eslint-plugin-playwright';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { boundaries } from './tools/lint/boundaries.mjs';
import { browserStorage, everywhere, markup, screens, specs } from './tools/lint/bans.mjs';

const code = ['**/*.ts'];
const screenCode = ['apps/web/**/*.ts'];

/** Rules that need types; only those that find defects which the compiler does not. */
const typed = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false } }],
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-member-access': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/prefer-promise-reject-errors': 'error',
  '@typescript-eslint/restrict-plus-operands': 'error',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

export default defineConfig(
  { ignores: ['dist/', '.data/', '.nx/', '.angular/', 'coverage/', 'test-results/', 'playwright-report/', 'tmp/'] },
  // A comment cannot switch a rule off: what a rule forbids is discussed where the rule is.
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,mjs,cjs}'],
    extends: [js.configs.recommended],
    rules: {
      'max-lines': ['error', 300],
      'no-console': 'off',
      'no-restricted-syntax': ['error', ...everywhere],
      // Control characters in a pattern are what our schemas turn away.
      'no-control-regex': 'off',
      eqeqeq: 'error',
      'no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.{mjs,cjs}'], languageOptions: { globals: nodeGlobals() } },
  {
    files: code,
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...typed,
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      // Nest's modules and Angular's components are classes that hold nothing but their decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    // A constructor's parameter types are what Nest injects by: as type-only imports they would vanish at run time.
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // What a job stumbled over may quote what a person wrote: it stays behind, on purpose.
    files: ['apps/api/src/platform/jobs/run-jobs.ts'],
    rules: { 'preserve-caught-error': 'off' },
  },
  {
    files: screenCode,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...screens],
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'gw', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'gw', style: 'camelCase' }],
      '@angular-eslint/prefer-signals': 'error',
    },
  },
  {
    // Light or dark is asked before anybody has signed in, and says nothing about anybody.
    files: ['apps/web/src/app/shell/appearance.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...screens.filter((ban) => ban !== browserStorage)] },
  },
  {
    files: ['apps/web/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: { 'no-restricted-syntax': ['error', ...markup], '@angular-eslint/template/prefer-control-flow': 'error' },
  },
  {
    files: ['**/*.spec.ts', 'apps/api/test/**/*.ts', 'apps/e2e/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...specs],
      // What a spec reads back (a parsed body, a row) is checked by the assertion that follows.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['apps/e2e/**/*.ts'],
    extends: [playwright.configs['flat/recommended']],
    rules: { 'playwright/no-wait-for-timeout': 'error', 'playwright/no-skipped-test': 'error' },
  },
  ...boundaries,
  prettier,
);

function nodeGlobals() {
  const names = [
    'process',
    'console',
    'Buffer',
    'URL',
    'fetch',
    'AbortSignal',
    'AbortController',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
  ];
  const commonJs = ['jest', 'module', 'require', '__dirname', '__filename', 'exports'];
  const web = [
    'performance',
    'structuredClone',
    'TextEncoder',
    'TextDecoder',
    'setImmediate',
    'crypto',
    'globalThis',
    'URLSearchParams',
    'Response',
    'Request',
    'Headers',
  ];
  return Object.fromEntries([...names, ...commonJs, ...web].map((name) => [name, 'readonly']));
}
