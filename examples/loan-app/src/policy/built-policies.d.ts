/** The types are checked before the policies are built: in an app they come with each policy. */
declare module 'tarmaq/policies/*' {
  const policy: import('tarmaq').Policy
  // biome-ignore lint/style/noDefaultExport: as the policies have it
  export default policy
}
