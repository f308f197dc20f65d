import jsdoc from "eslint-plugin-jsdoc";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Excel's objects are named in these folders and nowhere else. */
const TOUCHES_EXCEL = ["src/functions/**", "src/workbook/excel/**", "src/taskpane/**"];

const excelGlobals = ["Excel", "Office", "OfficeExtension", "OfficeRuntime", "CustomFunctions"];

export default tseslint.config(
  { ignores: ["dist", "build", "coverage", "node_modules"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          "tsconfig.json",
          "src/core/tsconfig.json",
          "src/build/tsconfig.json",
          "src/workbench/node/tsconfig.json",
          "test/tsconfig.json",
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: TOUCHES_EXCEL,
    rules: {
      "no-restricted-globals": [
        "error",
        ...excelGlobals.map((name) => ({
          name,
          message: "only functions, workbook/excel and taskpane may touch Excel",
        })),
      ],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    plugins: { jsdoc },
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "randomness is passed in" },
        { object: "Date", property: "now", message: "the clock is passed in" },
      ],
      "jsdoc/require-jsdoc": ["error", { publicOnly: true }],
      "jsdoc/require-param": "error",
      "jsdoc/require-param-description": "error",
      "jsdoc/check-param-names": "error",
      "jsdoc/require-returns": "error",
      "jsdoc/no-types": "error",
    },
  },
  {
    files: ["src/workbook/excel/**/*.ts", "src/taskpane/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["src/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // CustomFunctions.Error is what Excel wants thrown, and it is not an Error.
    files: ["src/functions/**/*.ts"],
    rules: {
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", package: "custom-functions-runtime", name: "Error" }] },
      ],
    },
  },
  {
    // Command-line programs talk on the console.
    files: [
      "src/workbench/node/**",
      "src/build/check-*.ts",
      "test/bench/**",
      "test/fuzz/**",
      "test/million/**",
      "test/pictures/**",
    ],
    rules: { "no-console": "off" },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
);
