import { readdirSync } from "node:fs";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

const features = readdirSync(new URL("./src/features", import.meta.url));

export default ts.config(
  { ignores: ["dist", "node_modules", "src/lib/api/schema.d.ts"] },
  ...ts.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks, "jsx-a11y": a11y },
    rules: {
      ...a11y.configs.recommended.rules,
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "jsx-a11y/no-autofocus": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "max-lines": ["error", { max: 260, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["src/**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 200, skipBlankLines: true, skipComments: true }] },
  },
  // Features do not know each other: what two of them need lives in lib or ui.
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["@/app/*"], message: "The app is made of features, not the other way round." },
            ...features
              .filter((other) => other !== feature)
              .map((other) => ({
                group: [`@/features/${other}`, `@/features/${other}/*`, `../${other}/*`],
                message: `The feature ${feature} does not import ${other}.`,
              })),
          ],
        },
      ],
    },
  })),
  {
    files: ["src/lib/**/*.{ts,tsx}", "src/ui/**/*.{ts,tsx}"],
    ignores: ["src/**/*.test.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@/features/*", "@/app/*"], message: "lib and ui know no feature." }] },
      ],
    },
  },
);
