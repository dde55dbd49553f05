/** Put in by the build; what runs from the sources has none. */
declare const BUILD: { readonly version: string; readonly commit: string } | undefined;

const build = typeof BUILD === 'undefined' ? null : BUILD;

/** Version of the program, as in package.json. */
export const VERSION = build?.version ?? 'from sources';
/** Version and the commit that it was built from, for whoever is asked for help. */
export const BUILT = build?.commit ? `${build.version} (${build.commit})` : VERSION;
