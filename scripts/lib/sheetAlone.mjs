/** An esbuild plugin: a sheet called `later.css` is built with all that it imports, and importing it gives its address. */
export function sheetAlone(targets) {
  return {
    name: 'sheet-alone',
    setup(build) {
      build.onLoad({ filter: /\/later\.css$/ }, async ({ path }) => {
        const { outputFiles } = await build.esbuild.build({
          absWorkingDir: build.initialOptions.absWorkingDir,
          entryPoints: [path],
          outdir: 'out',
          bundle: true,
          minify: true,
          target: targets,
          logLevel: 'error',
          write: false,
        });
        return {
          contents: outputFiles[0].contents,
          loader: 'file',
        };
      });
    },
  };
}
