import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

// A deep lake, warm paper, and embers for what must be done now. White text on shade 6 and above, and shades
// 7 (light) and 3 (dark) as text on paper, keep a contrast of 4.5 or more.
const lake: MantineColorsTuple = [
  "#eef6f8", "#d8eaef", "#b2d4de", "#8cc1cf", "#5ba1b5", "#3d889e", "#2b7189", "#1d5f74", "#164c5d", "#0f3946",
];
const ember: MantineColorsTuple = [
  "#fdf3ec", "#f9e1d2", "#f3c5a8", "#ebab82", "#df834b", "#cc682e", "#b2511d", "#974216", "#793513", "#5c2910",
];
const gray: MantineColorsTuple = [
  "#faf8f5", "#f4f1eb", "#eae5dd", "#dcd5cb", "#c4bdb2", "#a39b90", "#6e675e", "#575149", "#3b3732", "#25221f",
];
const dark: MantineColorsTuple = [
  "#e9e5df", "#d0cac2", "#aca59b", "#8a8379", "#5a554d", "#45413b", "#33302c", "#262420", "#1e1c19", "#151412",
];

export const theme = createTheme({
  primaryColor: "lake",
  primaryShade: { light: 7, dark: 6 },
  colors: { lake, ember, red: ember, gray, dark },
  defaultRadius: "md",
  cursorType: "pointer",
  fontFamily: 'system-ui, -apple-system, "Segoe UI", "Noto Sans", Ubuntu, Cantarell, "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: "620" },
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, multiline: true, maw: 320 } },
    Modal: { defaultProps: { centered: true, radius: "lg", padding: "lg", overlayProps: { backgroundOpacity: 0.35 } } },
    Button: { defaultProps: { radius: "md", fw: 500 } },
    Menu: { defaultProps: { shadow: "md" } },
    Select: { defaultProps: { allowDeselect: false } },
    // What a pointer can do, the keyboard can do.
    PasswordInput: { defaultProps: { visibilityToggleFocusable: true } },
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-anchor": lake[7],
    "--mantine-color-text": gray[9],
    "--mantine-color-default-color": gray[9],
    "--mantine-color-default-border": gray[3],
    "--mantine-color-lake-light": "#e3eff3",
    "--mantine-color-lake-light-hover": lake[1],
    "--mantine-color-lake-light-color": lake[8],
    "--mantine-color-ember-light": "#fcefe6",
    "--mantine-color-ember-light-hover": ember[1],
    "--mantine-color-ember-light-color": ember[8],
    "--mantine-color-placeholder": "#746d63",
    "--mantine-color-error": ember[7],
    "--paper": "#ffffff",
    "--canvas": "#f8f6f2",
    "--rail": "#f1ede6",
    "--line": "#e8e2d9",
    "--quiet": gray[6],
    "--accent": lake[7],
    "--accent-soft": "#e6f1f4",
    "--warn": ember[7],
    "--warn-soft": "#fcefe6",
    "--note": "#fdf6e1",
    "--note-line": "#ecdcae",
    "--own": "#f4f1eb",
  },
  dark: {
    "--mantine-color-body": "#262420",
    "--mantine-color-text": "#e9e5df",
    "--mantine-color-anchor": lake[3],
    "--mantine-color-lake-light": "#1f3a44",
    "--mantine-color-lake-light-hover": "#264753",
    "--mantine-color-lake-light-color": lake[2],
    "--mantine-color-ember-light": "#3f2a1d",
    "--mantine-color-ember-light-hover": "#4d3322",
    "--mantine-color-ember-light-color": ember[2],
    "--mantine-color-dimmed": dark[2],
    "--mantine-color-placeholder": "#a19a90",
    "--mantine-color-error": ember[3],
    "--paper": "#262420",
    "--canvas": "#1e1c19",
    "--rail": "#191815",
    "--line": "#3a3631",
    "--quiet": dark[2],
    "--accent": lake[3],
    "--accent-soft": "#1f3139",
    "--warn": ember[3],
    "--warn-soft": "#402a1c",
    "--note": "#35301f",
    "--note-line": "#5a4f2c",
    "--own": "#302d29",
  },
});
