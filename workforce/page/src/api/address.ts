/** Whether the address leads to this service, and nowhere else. */
export function isOwn(address: string, here: string = location.href): boolean {
  try {
    return new URL(address, here).origin === new URL(here).origin && /^\/(?![/\\])/.test(address);
  } catch {
    return false;
  }
}
