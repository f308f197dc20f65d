import { readFile } from "node:fs/promises";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { functionsJson } from "./src/build/functions-json.ts";
import { helpPages } from "./src/build/help-pages.ts";
import { icons } from "./src/build/icons.ts";
import { manifestFor } from "./src/build/manifest.ts";
import { thirdPartyNotices } from "./src/build/third-party-notices.ts";

/**
 * Two builds: the add-in (dist/, all that ships) and the workbench (build/, never shipped).
 *
 *     npm run build                                    production, placeholder address
 *     npm run build -- --env baseUrl=https://host/crm/ production, your address
 *     npm run build -- --env development               unminified, https://localhost:3000/
 */
const PRODUCTION_BASE_URL = "https://crm-value.example/";
const DEVELOPMENT_BASE_URL = "https://localhost:3000/";

const root = import.meta.dirname;
const packageJson = JSON.parse(await readFile(`${root}/package.json`, "utf8"));

/** Files of the build that no bundler makes: contents by file name, made anew at each build. */
class GeneratedFiles {
  constructor(make) {
    this.make = make;
  }
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("GeneratedFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "GeneratedFiles", stage }, async () => {
        for (const [name, content] of await this.make()) {
          compilation.emitAsset(name, new sources.RawSource(content));
        }
      });
    });
  }
}

const under = (folder, files) =>
  [...files].map(([name, content]) => [
    `${folder}/${name}`,
    typeof content === "string" ? content : Buffer.from(content),
  ]);

function common(mode) {
  return {
    mode,
    devtool: mode === "development" ? "source-map" : false,
    target: ["web", "es2020"],
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "esbuild-loader",
          options: { target: "es2020", jsx: "automatic" },
        },
        // The core only defines: what a bundle does not use of it stays out of that bundle.
        { include: `${root}/src/core`, sideEffects: false },
      ],
    },
    experiments: { css: true },
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2020", css: true })] },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

export default (env = {}) => {
  const mode = env.development ? "development" : "production";
  const baseUrl = env.baseUrl ?? (env.development ? DEVELOPMENT_BASE_URL : PRODUCTION_BASE_URL);
  const define = new webpack.DefinePlugin({
    __VERSION__: JSON.stringify(packageJson.version),
  });

  const addin = {
    ...common(mode),
    name: "addin",
    entry: {
      functions: "./src/functions/index.ts",
      taskpane: "./src/taskpane/index.ts",
    },
    output: {
      path: `${root}/dist`,
      // functions.js also runs where there is no window and no document.
      globalObject: "globalThis",
      publicPath: "",
      filename: "[name].js",
      chunkFilename: "[name].js",
      clean: true,
    },
    optimization: {
      ...common(mode).optimization,
      // The functions must be one file. Of what is imported later, building and measuring share the
      // model of the workbook, which the pane does not need to open.
      splitChunks: {
        chunks: "async",
        cacheGroups: {
          default: false,
          defaultVendors: false,
          model: { test: /src[\\/](core|workbook)|decimal\.js/, name: "model", minChunks: 2 },
        },
      },
    },
    plugins: [
      define,
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "defer",
        minify: false,
      }),
      new GeneratedFiles(async () => [
        ["functions.json", await functionsJson({ baseUrl })],
        ["manifest.xml", manifestFor(await readFile(`${root}/manifest.xml`, "utf8"), baseUrl)],
        ["third-party-notices.txt", await thirdPartyNotices()],
        ...under("help", await helpPages()),
        ...under("assets", await icons()),
      ]),
    ],
  };

  const workbench = {
    ...common(mode),
    name: "workbench",
    entry: "./src/workbench/page/index.tsx",
    output: { path: `${root}/build/workbench`, filename: "[name].js", clean: true },
    plugins: [
      new HtmlWebpackPlugin({ template: "./src/workbench/page/index.html", minify: false }),
    ],
  };

  /** The builder alone, for `npm run template`, which drives it without a browser. */
  const headless = {
    ...common(mode),
    name: "headless",
    entry: "./src/workbook/excel/headless.ts",
    output: {
      path: `${root}/build/node`,
      filename: "build-workbook.cjs",
      library: { type: "commonjs2" },
      clean: true,
    },
    plugins: [define],
    // It does not ship, and esbuild would wrap what it exports out of reach.
    optimization: { minimize: false },
  };

  return [addin, workbench, headless];
};
