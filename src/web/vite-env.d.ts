/// <reference types="vite/client" />

/** Made by vite.file.config.ts: the model's files by name, in base64. */
declare module "virtual:model-files" {
  const files: Readonly<Record<string, string>>;
  export default files;
}
