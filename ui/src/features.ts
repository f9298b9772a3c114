/** Every feature introduces itself: its screens and its keys. */
import.meta.glob('./features/*/index.ts', { eager: true });
