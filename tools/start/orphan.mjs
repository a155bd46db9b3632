/**
 * npm (or the Node that handed over) waits for us and passes Ctrl-C on. When it is killed, nobody can stop us any more: then
 * we stop by ourselves, in order. Started by anything else (a service manager, a shell) we go on, as `nohup` expects.
 * @param {() => void} stop called once
 * @returns {() => void} stops watching
 */
export function whenOrphaned(stop) {
  if (!process.env['npm_lifecycle_event'] && !process.env['GROUNDWORK_HANDED_OVER']) return () => undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
  return () => clearInterval(watch);
}
