/** Ways of writing that are not allowed here, each with the reason. @typedef {{ selector: string, message: string }} Ban */

/** @type {Ban[]} */
export const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'A closed set of words is a union of strings: it needs no import and reads the same in JSON.' },
  {
    selector: 'CatchClause > BlockStatement[body.length=0]',
    message: 'An error that nobody hears of comes back as a riddle: handle it, or let it pass.',
  },
];

/** @type {Ban} */
export const browserStorage = {
  selector: 'MemberExpression[object.name=/^(localStorage|sessionStorage|indexedDB)$/]',
  message: 'A shared phone keeps nothing: drafts and tokens live on the server and in memory only (SA-49).',
};

/** Screens: nothing becomes markup that was not written as markup. @type {Ban[]} */
export const screens = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Words of people never become markup: bind text, and let Angular escape it.',
  },
  {
    selector: 'Identifier[name=/^bypassSecurityTrust/]',
    message: 'What Angular holds back stays back: there is no trusted HTML, style, script or address from outside here.',
  },
  browserStorage,
];

/** Templates. @type {Ban[]} */
export const markup = [
  {
    selector: ':matches(BoundAttribute, TextAttribute)[name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Words of people never become markup: bind text, and let Angular escape it.',
  },
];

/** Specs. @type {Ban[]} */
export const specs = [
  {
    selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo|failing)$/]',
    message: 'A spec runs or is not there: one that is focused or skipped hides the others or itself.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xdescribe|xtest)$/]',
    message: 'A spec runs or is not there: one that is focused or skipped hides the others or itself.',
  },
  {
    selector: 'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
    message: 'A spec waits for what it expects, never for time to pass: sleeping is slow on one machine and too short on another.',
  },
];
