/**
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 * @typedef {object} WebPage
 * @property {string} key @property {string} name
 * @property {number} most kilobytes it may take in all
 * @property {(browser: BrowserContext, url: string) => Promise<string>} address signs the browser in and gives the path
 */

/** What is measured: the door, a partner's two first pages, a counselor's two. @type {WebPage[]} */
export const pages = [
  { key: 'sign-in', name: 'Sign in', most: 180, address: async () => '/sign-in' },
  {
    key: 'today',
    name: "A partner's today",
    most: 180,
    address: async (browser, url) => (await signIn(browser, url, 'partner')) && '/today',
  },
  {
    ...{ key: 'task', name: 'A task', most: 180 },
    address: async (browser, url) => {
      const ask = await signIn(browser, url, 'partner');
      const { today, later } = await ask('/tasks');
      return `/tasks/${[...today, ...later][0].id}`;
    },
  },
  {
    key: 'caseload',
    name: 'Caseload',
    most: Infinity,
    address: async (browser, url) => (await signIn(browser, url, 'counselor')) && '/caseload',
  },
  {
    ...{ key: 'couple', name: 'A couple, with its chart', most: Infinity },
    address: async (browser, url) => {
      const ask = await signIn(browser, url, 'counselor');
      const { items } = await ask('/couples');
      const [most] = [...items].sort((one, other) => other.done - one.done);
      return `/people/${most.id}`;
    },
  },
];

/**
 * Signs the browser in to the demo clinic.
 * @param {BrowserContext} browser @param {string} url @param {'partner' | 'counselor'} role
 * @returns {Promise<(path: string) => Promise<any>>} asks the API as that person
 */
async function signIn(browser, url, role) {
  const { items } = await (await browser.request.get(`${url}/api/sign-in/demo`)).json();
  const { key } = items.find((/** @type {{ role: string }} */ account) => account.role === role);
  const signedIn = await browser.request.post(`${url}/api/sign-in/demo`, { data: { key } });
  const { accessToken } = await signedIn.json();
  const headers = { authorization: `Bearer ${accessToken}` };
  // Or the explanation of the quick exit stands before every page.
  if (role === 'partner') await browser.request.patch(`${url}/api/me`, { headers, data: { exitIntroSeen: true } });
  return async (path) => (await browser.request.get(`${url}/api${path}`, { headers })).json();
}
