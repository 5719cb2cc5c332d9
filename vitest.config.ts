import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: { include: ['{src,scripts,standin,content}/**/*.test.{ts,tsx,mjs}'], environment: 'node', pool: 'forks' },
});
