import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** Noto Sans (SIL Open Font License 1.1), as the page embeds it in its own files. */
export const FONTS = {
  name: "Noto Sans",
  regular: resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
  bold: resolve("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf"),
} as const;
