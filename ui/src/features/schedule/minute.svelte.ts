/** The present minute, for now-lines and waiting times: moves on by itself while a component shows it. */
export function minuteClock(): { readonly ms: number } {
  const MINUTE_MS = 60_000;
  let ms = $state(Date.now());
  $effect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      // Aligned to the clock on the wall, and right again after the PC has slept.
      timer = setTimeout(() => {
        ms = Date.now();
        next();
      }, MINUTE_MS - (Date.now() % MINUTE_MS) + 20);
    };
    next();
    return () => clearTimeout(timer);
  });
  return {
    get ms() {
      return ms;
    },
  };
}
