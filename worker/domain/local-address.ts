/** Pure: whether a deployment is a developer's own machine, where some things are open that nowhere else may be. */

/** Names that only a developer's machine has. */
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\]|.+\.(?:localhost|test))$/;

/** @param publicUrl address of the deployment, as it was told. */
export function isLocalAddress(publicUrl: string | undefined): boolean {
  return publicUrl !== undefined && URL.canParse(publicUrl) && LOCAL.test(new URL(publicUrl).hostname);
}
